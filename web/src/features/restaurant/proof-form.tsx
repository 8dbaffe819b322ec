import { Anchor, Button, Paper, Stack, TextInput } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import type { GuestProof } from './guest-proof.ts'
import { useHouse } from './house-context.tsx'
import type { Refusal } from './refusal.ts'
import { RefusalNote } from './refusal-note.tsx'

interface ProofFormProps {
  code: string
  isLoading: boolean
  refusal: Refusal | null
  onProof: (proof: GuestProof) => void
}

/** Code and phone number, the two things that open a reservation. */
export function ProofForm({ code: known, isLoading, refusal, onProof }: ProofFormProps) {
  const { t } = useTranslation()
  const [code, setCode] = useState(known)
  const [phone, setPhone] = useState('')
  const [wasSent, setSent] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    if (code.trim() && phone.trim() && !isLoading) onProof({ code: code.trim(), phone: phone.trim() })
  }

  return (
    <Paper component="form" onSubmit={submit} noValidate withBorder p="lg" maw={460}>
      <Stack gap="md">
        <Problem refusal={refusal} />
        <TextInput
          label={t('restaurant.status.code')}
          description={t('restaurant.status.codeHint')}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={32}
          required
          withAsterisk={false}
          error={wasSent && !code.trim() && t('restaurant.status.codeMissing')}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <TextInput
          label={t('restaurant.status.phone')}
          description={t('restaurant.status.phoneHint')}
          name="tel"
          type="tel"
          autoComplete="tel"
          maxLength={64}
          required
          withAsterisk={false}
          error={wasSent && !phone.trim() && t('restaurant.guest.phoneMissing')}
          value={phone}
          onChange={({ currentTarget }) => setPhone(currentTarget.value)}
        />
        <Button type="submit" loading={isLoading}>
          {t('restaurant.status.show')}
        </Button>
      </Stack>
    </Paper>
  )
}

function Problem({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation()
  const { house } = useHouse()
  if (refusal?.kind !== 'wait') return <RefusalNote refusal={refusal} partySize={1} />
  return (
    <Stack gap="xs">
      <Note tone="warning">{t('restaurant.status.locked', { minutes: refusal.minutes })}</Note>
      {house.phone && (
        <Anchor href={`tel:${house.phone}`}>
          <IconPhone size={16} aria-hidden="true" /> {t('restaurant.house.call', { phone: house.phone })}
        </Anchor>
      )}
    </Stack>
  )
}
