import type { DocumentStatus } from '@convonet/contracts/mortgage'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Dossier } from './application-store.ts'
import { COLLECTED, REQUIREMENTS, requirementsFor, SPOKEN_TYPES, unmet } from './checklist.ts'
import { documentOf } from './figures.ts'
import type { StoredDocument } from './mortgage-tables.ts'
import { answered } from './questions.ts'

const SPOKEN_STATUS: Record<DocumentStatus, string> = {
  pending: 'which I am still waiting for',
  uploaded: 'which is waiting to be checked',
  verified: 'which is accepted',
  rejected: 'which was turned down',
}

const itemOf = (document: StoredDocument) => ({
  ...documentOf(document),
  id: document.id,
  label: SPOKEN_TYPES[document.documentType],
})

export function announced(
  document: StoredDocument,
  { again, another }: { again: boolean; another: boolean },
): CallToolResult {
  const kind = again ? 'expected-already' : another ? 'expecting-another' : 'expecting'
  return answered(
    { kind, items: [itemOf(document)], title: SPOKEN_TYPES[document.documentType], status: document.status },
    {
      'convonet/card': {
        title: 'Document expected',
        fields: [
          { label: 'Document', value: SPOKEN_TYPES[document.documentType] },
          { label: 'Upload', value: 'On the mortgage page, as PDF, PNG or JPEG up to 15 MB' },
        ],
      },
    },
  )
}

export function documentsListed({ documents }: Dossier): CallToolResult {
  const spoken = documents.map(
    (document) =>
      `your ${SPOKEN_TYPES[document.documentType]}${calledOf(document)}, ${SPOKEN_STATUS[document.status]}${becauseOf(document)}`,
  )
  return answered(
    {
      kind: documents.length > 0 ? 'listed' : 'empty',
      items: documents.map(itemOf),
      shown: documents.length,
      count: documents.length,
      spoken: spoken.join('; '),
    },
    {
      'convonet/card': {
        title: 'Your documents',
        fields: documents.map(({ documentType, status }) => ({
          label: SPOKEN_TYPES[documentType],
          value: status,
        })),
      },
    },
  )
}

/** The name where it is words that somebody would say, and says more than the type. */
function calledOf({ documentName, documentType }: StoredDocument): string {
  const name = documentName.replace(/\.\w{2,4}$/, '').replace(/_/g, ' ')
  const isSaid = /^[\p{L}'-]+( [\p{L}'-]+){1,3}$/u.test(name) && name.length <= 40
  return isSaid && name.toLowerCase() !== SPOKEN_TYPES[documentType].toLowerCase() ? ` called "${name}"` : ''
}

const becauseOf = ({ status, rejectionReason }: StoredDocument) =>
  status === 'rejected' && rejectionReason ? ` because: ${rejectionReason.replace(/[.\s]+$/, '')}` : ''

export const documentsRequired = (): CallToolResult =>
  answered({
    kind: 'required',
    needed: REQUIREMENTS.map(({ spoken }) => spoken),
    categories: REQUIREMENTS.map(({ category, types }) => ({ category, any_of: types })),
  })

export function documentsMissing({ application, documents }: Dossier): CallToolResult {
  const missing = unmet(documents, application.downPayment, COLLECTED)
  const required = requirementsFor(application.downPayment).length
  return answered(
    {
      kind: missing.length > 0 ? 'missing' : 'complete',
      missing: missing.map(({ spoken }) => spoken),
      missing_documents: missing.map(({ category, types }) => ({ category, any_of: types })),
      required_count: required,
      uploaded_count: required - missing.length,
    },
    missing.length > 0
      ? {
          'convonet/card': {
            title: 'Documents needed',
            fields: missing.map(({ spoken }) => ({ label: spoken, value: '' })),
          },
        }
      : {},
  )
}
