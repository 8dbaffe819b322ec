import { type ApplicationDetail, DocumentType, type MortgageDocument } from '@convonet/contracts/mortgage'
import { REQUIRED_DOCUMENTS, type RequiredDocument } from '@convonet/contracts/mortgage-needs'

export type Group = RequiredDocument | 'debts'
export type DocumentState = 'missing' | 'expected' | 'uploaded' | 'checking' | 'verified' | 'rejected'

/** One line of the checklist. */
export interface Requirement {
  group: Group
  /** Any one of these will do; first the usual one. */
  types: readonly DocumentType[]
  /** Null where nothing has to be handed in. */
  state: DocumentState | null
  documents: readonly MortgageDocument[]
  /** What most likely comes next. */
  nextType: DocumentType | undefined
}

type Application = Pick<
  ApplicationDetail,
  'documents' | 'down_payment_amount' | 'document_collection_completed'
>

/** What this applicant hands in, and last the statements of debts, which nobody has to. */
export function requirementsOf(application: Application): Requirement[] {
  return GROUPS.flatMap(({ group, types }) => {
    const documents = application.documents.filter(({ document_type: type }) => types.includes(type))
    if (group === 'down_payment' && !application.down_payment_amount && documents.length === 0) return []
    const isOptional = group === 'debts'
    const expected = documents.find(({ status }) => status === 'pending')
    return {
      group,
      types,
      documents,
      state: isOptional ? null : bestOf(documents.map((document) => documentState(document, application))),
      nextType: expected?.document_type ?? types[0],
    }
  })
}

/** What was uploaded is looked at once everything that is required is there. */
export function documentState(
  { status }: Pick<MortgageDocument, 'status'>,
  { document_collection_completed: isCollected }: Pick<ApplicationDetail, 'document_collection_completed'>,
): DocumentState {
  if (status === 'pending') return 'expected'
  return status === 'uploaded' && isCollected ? 'checking' : status
}

const required = Object.entries(REQUIRED_DOCUMENTS) as [RequiredDocument, readonly DocumentType[]][]
const requiredTypes = required.flatMap(([, types]) => types)

const GROUPS: readonly { group: Group; types: readonly DocumentType[] }[] = [
  ...required.map(([group, types]) => ({ group, types })),
  { group: 'debts', types: DocumentType.options.filter((type) => !requiredTypes.includes(type)) },
]

const BEST_FIRST: readonly DocumentState[] = ['verified', 'checking', 'uploaded', 'expected', 'rejected']

const bestOf = (states: readonly DocumentState[]): DocumentState =>
  BEST_FIRST.find((state) => states.includes(state)) ?? 'missing'
