import { resolve } from 'node:path'
import { main } from './main.ts'

/** From source, for `npm run dev`; Vite's own server shows the page (`npx vite web`). */
await main('serve', process.argv.slice(2), { start: import.meta.filename, page: resolve('web/dist') })
