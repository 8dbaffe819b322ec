import { DOCUMENT_CONTENT_TYPES, MAX_DOCUMENT_BYTES } from '@convonet/contracts/mortgage'

export type FileProblem = 'too-large' | 'empty' | 'wrong-kind'

/** What can be said before the file is sent. A browser goes by the name; the server then looks at the bytes. */
export function checkFile({ size, type }: Pick<File, 'size' | 'type'>): FileProblem | null {
  if (size === 0) return 'empty'
  if (type !== '' && !isTaken(type)) return 'wrong-kind'
  return size > MAX_DOCUMENT_BYTES ? 'too-large' : null
}

export const isTaken = (type: string): boolean => DOCUMENT_CONTENT_TYPES.some((taken) => taken === type)
