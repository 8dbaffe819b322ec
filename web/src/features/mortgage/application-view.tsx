import type { ApplicationDetail, ApplicationStatus } from '@convonet/contracts/mortgage'
import { Stack } from '@mantine/core'
import { DocumentChecklist } from './document-checklist.tsx'
import { FiguresList } from './figures-list.tsx'
import { Standing } from './standing.tsx'
import { StillMissing } from './still-missing.tsx'

/** An application as its applicant sees it. */
export function ApplicationView({ application }: { application: ApplicationDetail }) {
  const isOpen = !DECIDED.includes(application.status)
  return (
    <Stack gap={40}>
      <Standing application={application}>{isOpen && <StillMissing application={application} />}</Standing>
      <DocumentChecklist application={application} isOpen={isOpen} />
      <FiguresList application={application} />
    </Stack>
  )
}

/** From here on it is the staff's. */
const DECIDED: readonly ApplicationStatus[] = ['pre_approved', 'approved', 'rejected', 'cancelled']
