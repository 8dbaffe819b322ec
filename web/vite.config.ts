import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const GATEWAY = 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      addExtensions: true,
      generatedRouteTree: './src/route-tree.gen.ts',
      disableLogging: true,
      routeTreeFileHeader: [
        '// biome-ignore-all lint: generated',
        '// biome-ignore-all format: generated',
        '// biome-ignore-all assist: generated',
      ],
    }),
    react(),
  ],
  // light-dark() in CSS needs browsers of 2024; older targets would have it rewritten into something Mantine does not feed.
  build: { assetsInlineLimit: 0, target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
  server: {
    proxy: {
      '/webrtc': { target: GATEWAY, ws: true },
      '/api': GATEWAY,
      '/ready': GATEWAY,
    },
  },
})
