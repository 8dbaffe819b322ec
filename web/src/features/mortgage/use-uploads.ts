import type { DocumentType, MortgageDocument } from '@convonet/contracts/mortgage'
import { AppError } from '@convonet/kit/wire/app-error'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { checkFile, type FileProblem } from './check-file.ts'
import type { Group } from './requirements.ts'
import { uploadDocument } from './upload-document.ts'

/** Where a file belongs. */
interface Place {
  group: Group
  documentType: DocumentType
}

export type UploadOutcome =
  | { kind: 'kept' | FileProblem | 'closed' | 'signed-out' | 'failed' }
  | { kind: 'duplicate'; document: MortgageDocument }

export interface Upload {
  id: number
  place: Place
  file: File
  share: number
  /** Null while it is on its way. */
  outcome: UploadOutcome | null
  cancel: () => void
}

export interface Uploads {
  uploads: readonly Upload[]
  add: (files: readonly File[], place: Place) => void
  /** Stops it where it is still on its way. */
  remove: (upload: Upload) => void
}

/** The files of this visit and what became of them. New ones take the place of what is settled in their group. */
export function useUploads(): Uploads {
  const queries = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const lastId = useRef(0)

  const change = (id: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)))

  async function run(upload: Upload, signal: AbortSignal) {
    const { id, file, place } = upload
    const onShare = (share: number) => change(id, { share })
    const outcome = await outcomeOf({ file, documentType: place.documentType, onShare, signal })
    if (signal.aborted) return
    await queries.invalidateQueries({ queryKey: ['mortgage'] })
    change(id, { outcome })
  }

  return {
    uploads,
    add(files, place) {
      const added = files.map((file) => {
        const stopping = new AbortController()
        lastId.current += 1
        const cancel = () => stopping.abort()
        const upload = { id: lastId.current, place, file, share: 0, outcome: null, cancel }
        return { upload, signal: stopping.signal }
      })
      const isOver = ({ outcome, place: { group } }: Upload) => outcome !== null && group === place.group
      setUploads((all) => [...all.filter((upload) => !isOver(upload)), ...added.map(({ upload }) => upload)])
      for (const { upload, signal } of added) void run(upload, signal)
    },
    remove({ id, cancel }) {
      cancel()
      setUploads((all) => all.filter((upload) => upload.id !== id))
    },
  }
}

async function outcomeOf(sending: Parameters<typeof uploadDocument>[0]): Promise<UploadOutcome> {
  const problem = checkFile(sending.file)
  if (problem) return { kind: problem }
  try {
    const { duplicate, document } = await uploadDocument(sending)
    return duplicate ? { kind: 'duplicate', document } : { kind: 'kept' }
  } catch (error) {
    return { kind: error instanceof AppError ? (REASONS[error.code] ?? 'failed') : 'failed' }
  }
}

const REASONS: Partial<Record<AppError['code'], 'wrong-kind' | 'closed' | 'signed-out'>> = {
  invalid: 'wrong-kind',
  conflict: 'closed',
  unauthenticated: 'signed-out',
}
