import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** Packages that look for files of their own beside their code, or are native. */
const LEFT_INSTALLED = [
  '@echogarden/*',
  '@electric-sql/pglite',
  '@energetic-ai/*',
  '@evan/opus',
  '@node-rs/*',
  '@tensorflow/*',
  '@usefulsensors/moonshine-js',
  'esbuild',
  'onnxruntime-node',
  'pg-native',
  'tsx',
  'vite',
]

/** Everything that runs on the server as few files that load fast; worker threads find theirs under their own names. */
export async function buildServices(folder: string): Promise<void> {
  const workers = (await readdir('services', { recursive: true })).filter((path) =>
    /\/src\/.*-worker\.ts$/.test(path),
  )
  await build({
    entryPoints: ['run/src/main.ts', ...workers.map((path) => `services/${path}`)],
    outdir: folder,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: LEFT_INSTALLED,
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    banner: {
      js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`,
    },
    plugins: [filesBesideSources(folder)],
    logLevel: 'warning',
  })
}

/** `new URL('./x', import.meta.url)` names a file beside the source; from the bundle that is another way. */
function filesBesideSources(folder: string): Plugin {
  return {
    name: 'files-beside-sources',
    setup({ onLoad }) {
      onLoad({ filter: /\/(services|packages|run)\/.*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        const contents = source.replace(/new URL\('(\.[^']+)', import\.meta\.url\)/g, (_, beside: string) => {
          const fromBundle = relative(resolve(folder), resolve(dirname(path), beside))
          const target = beside.endsWith('-worker.ts') ? `./${basename(beside, '.ts')}.js` : fromBundle
          return `new URL('${target}', import.meta.url)`
        })
        return { contents, loader: 'ts' }
      })
    },
  }
}
