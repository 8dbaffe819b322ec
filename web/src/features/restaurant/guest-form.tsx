import { Button, Checkbox, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Draft, problemsOf, regionName } from './draft.ts'
import { FoodPicker } from './food-picker.tsx'
import classes from './guest-form.module.css'
import { useHouse } from './house-context.tsx'
import type { Wish } from './wish.ts'

interface GuestFormProps {
  draft: Draft
  onDraft: (draft: Draft) => void
  wish: Wish
  isSending: boolean
  onSubmit: () => void
}

/** Who comes, what they wish and eat. What is missing is said when they send it. */
export function GuestForm({ draft, onDraft, wish, isSending, onSubmit }: GuestFormProps) {
  const { t } = useTranslation()
  const { time } = useHouse()
  const [wasSent, setSent] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const problems = wasSent ? problemsOf(draft, wish) : []
  const when = wish.start && time.moment(wish.start.at)

  function submit(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    const [first] = problemsOf(draft, wish)
    if (first) return form.current?.querySelector<HTMLInputElement>(`[name="${FIELD[first]}"]`)?.focus()
    if (wish.start && !isSending) onSubmit()
  }

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('restaurant.guest.title')}
        </Title>
        <Person draft={draft} onDraft={onDraft} problems={problems} />
        <Food draft={draft} onDraft={onDraft} />
        {wish.start?.isFull && (
          <Checkbox
            name="consent"
            label={t('restaurant.guest.consent', { time: when })}
            description={t('restaurant.guest.consentHint')}
            error={problems.includes('consentMissing') && t('restaurant.guest.consentMissing')}
            checked={draft.consent}
            onChange={({ currentTarget }) => onDraft({ ...draft, consent: currentTarget.checked })}
          />
        )}
        <Button
          type="submit"
          size="md"
          classNames={{ root: classes.submit, label: classes.submitLabel }}
          disabled={!when}
          loading={isSending}
        >
          {when
            ? t(wish.start?.isFull ? 'restaurant.guest.submitWaitlist' : 'restaurant.guest.submit', { when })
            : t('restaurant.guest.later')}
        </Button>
      </Stack>
    </form>
  )
}

const FIELD = { nameMissing: 'name', phoneMissing: 'tel', consentMissing: 'consent' }

type Part = Pick<GuestFormProps, 'draft' | 'onDraft'>

function Person({ draft, onDraft, problems }: Part & { problems: string[] }) {
  const { t, i18n } = useTranslation()
  const { house } = useHouse()
  const region = regionName(house, i18n.language)
  return (
    <>
      <TextInput
        label={t('restaurant.guest.name')}
        name="name"
        autoComplete="name"
        maxLength={255}
        required
        withAsterisk={false}
        error={problems.includes('nameMissing') && t('restaurant.guest.nameMissing')}
        value={draft.name}
        onChange={({ currentTarget }) => onDraft({ ...draft, name: currentTarget.value })}
      />
      <TextInput
        label={t('restaurant.guest.phone')}
        description={`${t('restaurant.guest.phoneHint')} ${t('restaurant.guest.phoneForeign', { region })}`}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        name="tel"
        type="tel"
        autoComplete="tel"
        maxLength={64}
        required
        withAsterisk={false}
        error={problems.includes('phoneMissing') && t('restaurant.guest.phoneMissing')}
        value={draft.phone}
        onChange={({ currentTarget }) => onDraft({ ...draft, phone: currentTarget.value })}
      />
      <Textarea
        label={t('restaurant.guest.wishes')}
        description={t('restaurant.guest.wishesHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        name="wishes"
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.wishes}
        onChange={({ currentTarget }) => onDraft({ ...draft, wishes: currentTarget.value })}
      />
    </>
  )
}

function Food({ draft, onDraft }: Part) {
  const { t } = useTranslation()
  const { house } = useHouse()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {t('restaurant.food.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('restaurant.food.hint', { percent: house.preorderDiscountPercent })}
      </Text>
      <FoodPicker food={draft.food} onFood={(food) => onDraft({ ...draft, food })} />
    </section>
  )
}
