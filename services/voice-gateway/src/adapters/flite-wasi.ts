/**
 * A WASI preview 1 program that reads its arguments and writes one file, ready to run once. The file is kept in memory
 * and is what `run` returns. This is all that flite asks of a system.
 */
export function wasiProgram(module: WebAssembly.Module): { run(args: string[]): Uint8Array } {
  const guest: Guest = { memory: new WebAssembly.Memory({ initial: 0 }), args: [], written: [] }
  const instance = new WebAssembly.Instance(module, {
    wasi_snapshot_preview1: { ...processCalls(guest), ...folderCalls(guest), ...fileCalls(guest) },
  })
  const { memory, _start } = instance.exports as { memory: WebAssembly.Memory; _start: () => void }
  guest.memory = memory

  return {
    run(args) {
      guest.args = args.map((arg) => new TextEncoder().encode(`${arg}\0`))
      try {
        _start()
      } catch (error) {
        if (!(error instanceof ProgramExit)) throw error
      }
      return new Uint8Array(Buffer.concat(guest.written))
    },
  }
}

interface Guest {
  memory: WebAssembly.Memory
  args: Uint8Array[]
  written: Uint8Array[]
}

class ProgramExit extends Error {}

// The numbers of WASI preview 1. The program sees its only folder as descriptor 3 and the file it creates there as 4.
const FOLDER = 3
const FILE = 4
const TYPE_FOLDER = 3
const TYPE_FILE = 4
const OK = 0
const BAD_DESCRIPTOR = 8
const NOT_SEEKABLE = 70

function processCalls(guest: Guest) {
  return {
    args_sizes_get(count: number, size: number) {
      view(guest).setUint32(count, guest.args.length, true)
      view(guest).setUint32(size, Buffer.concat(guest.args).length, true)
      return OK
    },
    args_get(pointers: number, buffer: number) {
      let at = buffer
      for (const [index, arg] of guest.args.entries()) {
        view(guest).setUint32(pointers + index * 4, at, true)
        bytes(guest, at, arg.length).set(arg)
        at += arg.length
      }
      return OK
    },
    clock_time_get(_id: number, _precision: bigint, result: number) {
      view(guest).setBigUint64(result, process.hrtime.bigint(), true)
      return OK
    },
    proc_exit(): never {
      throw new ProgramExit()
    },
  }
}

function folderCalls(guest: Guest) {
  return {
    fd_prestat_get(descriptor: number, result: number) {
      if (descriptor !== FOLDER) return BAD_DESCRIPTOR
      view(guest).setUint32(result, 0, true)
      view(guest).setUint32(result + 4, 1, true)
      return OK
    },
    fd_prestat_dir_name(_descriptor: number, path: number, length: number) {
      bytes(guest, path, length).set(new TextEncoder().encode('/'))
      return OK
    },
    fd_fdstat_get(descriptor: number, result: number) {
      bytes(guest, result, 24).fill(0xff)
      view(guest).setUint32(result, descriptor === FOLDER ? TYPE_FOLDER : TYPE_FILE, true)
      return OK
    },
    path_open(...parameters: unknown[]) {
      view(guest).setUint32(Number(parameters[8]), FILE, true)
      return OK
    },
  }
}

function fileCalls(guest: Guest) {
  return {
    fd_write(descriptor: number, vectors: number, count: number, result: number) {
      let written = 0
      for (let at = vectors; at < vectors + count * 8; at += 8) {
        const chunk = bytes(guest, view(guest).getUint32(at, true), view(guest).getUint32(at + 4, true))
        if (descriptor === FILE) guest.written.push(chunk.slice())
        written += chunk.length
      }
      view(guest).setUint32(result, written, true)
      return OK
    },
    fd_close: () => OK,
    fd_fdstat_set_flags: () => OK,
    fd_read: () => BAD_DESCRIPTOR,
    fd_seek: () => NOT_SEEKABLE,
  }
}

function view(guest: Guest): DataView {
  return new DataView(guest.memory.buffer)
}

function bytes(guest: Guest, from: number, length: number): Uint8Array {
  return new Uint8Array(guest.memory.buffer, from, length)
}
