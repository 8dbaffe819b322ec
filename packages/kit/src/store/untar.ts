import { closeSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = 512

/** Unpacks a plain tar (files and folders, names within 100 bytes) into the new folder `target`. */
export function untar(file: string, target: string): void {
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const tar = openSync(file, 'r')
  try {
    for (let position = 0; ; ) {
      const header = read(tar, position, BLOCK)
      const name = field(header, 0, 100)
      if (name === '') return
      const size = Number.parseInt(field(header, 124, 12), 8) || 0
      const path = join(target, name)
      if (field(header, 156, 1) === '5') mkdirSync(path, { recursive: true, mode: 0o700 })
      else writeFileSync(path, read(tar, position + BLOCK, size), { mode: 0o600 })
      position += BLOCK + Math.ceil(size / BLOCK) * BLOCK
    }
  } finally {
    closeSync(tar)
  }
}

function read(tar: number, position: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  readSync(tar, bytes, 0, size, position)
  return bytes
}

/** Fields end at their width or at a null byte. */
function field(header: Buffer, start: number, width: number): string {
  const text = header.toString('latin1', start, start + width)
  const end = text.indexOf('\0')
  return (end < 0 ? text : text.slice(0, end)).trim()
}
