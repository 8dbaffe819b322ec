import { type DocumentType, type MortgageDocument, mortgageRoutes } from '@convonet/contracts/mortgage'
import { AppError, fromProblem } from '@convonet/kit/wire/app-error'
import { isTaken } from './check-file.ts'

interface Sending {
  file: File
  documentType: DocumentType
  /** How much of the file has left, from 0 to 1. */
  onShare: (share: number) => void
  signal: AbortSignal
}

const LONGEST_NAME = 255

interface HandedIn {
  /** The same file was there before; it is `document`. */
  duplicate: boolean
  document: MortgageDocument
}

/** Hands a file in. Throws AppError with the server's code, `upstream-failed` without an answer. */
export async function uploadDocument(sending: Sending): Promise<HandedIn> {
  const { status, text } = await send(sending)
  const answer = parsed(text)
  if (status !== 200) throw fromProblem(answer, status)
  const response = mortgageRoutes.uploadMine.response.safeParse(answer)
  if (response.success) return response.data
  throw new AppError('upstream-failed', 'The upload was not answered as agreed', { cause: response.error })
}

/** By XMLHttpRequest, since fetch does not tell how far an upload is. */
function send({ file, documentType, onShare, signal }: Sending): Promise<{ status: number; text: string }> {
  const url = new URL(mortgageRoutes.uploadMine.url, location.origin)
  url.searchParams.set('document_type', documentType)
  url.searchParams.set('document_name', file.name.slice(0, LONGEST_NAME))
  const request = new XMLHttpRequest()
  const stop = () => request.abort()
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', stop, { once: true })
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onload = () => resolve({ status: request.status, text: request.responseText })
    request.onerror = () => reject(new AppError('upstream-failed', 'The upload was not answered'))
    request.onabort = () => reject(signal.reason)
    request.onloadend = () => signal.removeEventListener('abort', stop)
    request.open('POST', url)
    request.setRequestHeader('content-type', isTaken(file.type) ? file.type : 'application/octet-stream')
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
