const SIGNATURES = {
  webm: [[0, '\x1a\x45\xdf\xa3']],
  ogg: [[0, 'OggS']],
  wav: [
    [0, 'RIFF'],
    [8, 'WAVE'],
  ],
  mp4: [[4, 'ftyp']],
  mp3: [[0, 'ID3']],
  flac: [[0, 'fLaC']],
} as const

export type AudioFormat = keyof typeof SIGNATURES | 'pcm'

/** How many bytes decide. */
export const SIGNATURE_BYTES = 12

/** What the first bytes of a recording say it is. Raw PCM is what nothing else claims: it has no signature of its own. */
export function detectAudioFormat(bytes: Uint8Array): AudioFormat {
  const start = Buffer.from(bytes.subarray(0, SIGNATURE_BYTES)).toString('latin1')
  for (const format of FORMATS) {
    if (SIGNATURES[format].every(([at, text]) => start.startsWith(text, at))) return format
  }
  return 'pcm'
}

const FORMATS = Object.keys(SIGNATURES) as (keyof typeof SIGNATURES)[]
