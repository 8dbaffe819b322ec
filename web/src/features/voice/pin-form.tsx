import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallState } from './call-state.ts'
import classes from './pin-form.module.css'
import { useSecondsUntil } from './use-seconds-until.ts'
import type { VoiceCall } from './voice-call.ts'

interface PinFormProps {
  call: VoiceCall
  state: CallState
  isBusy: boolean
}

const LEAST_DIGITS = 4
const MOST_DIGITS = 10

/** Digits by touch, keyboard or paste. */
export function PinForm({ call, state: { signInProblem }, isBusy }: PinFormProps) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const isLocked = useSecondsUntil(signInProblem?.kind === 'locked' ? signInProblem.until : null) > 0
  const isWrong = signInProblem?.kind === 'wrong-pin'

  useEffect(() => {
    if (signInProblem) setPin('')
    if (matchMedia('(pointer: fine)').matches) input.current?.focus()
  }, [signInProblem])

  const change = (text: string) => setPin(text.replace(/\D/g, '').slice(0, MOST_DIGITS))
  const isComplete = pin.length >= LEAST_DIGITS

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isComplete && !isLocked && !isBusy) call.signIn(pin)
  }

  return (
    <form onSubmit={submit} autoComplete="off">
      <Stack gap="md">
        <TextInput
          ref={input}
          type="password"
          inputMode="numeric"
          autoComplete="one-time-code"
          aria-label={t('voice.signIn.label')}
          description={t('voice.signIn.digits')}
          inputWrapperOrder={['input', 'description']}
          size="lg"
          classNames={{ input: classes.pin, description: classes.hint }}
          value={pin}
          aria-invalid={isWrong && pin === ''}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <Pad onDigit={(digit) => change(pin + digit)} onErase={() => change(pin.slice(0, -1))} />
        <Button type="submit" size="lg" disabled={!isComplete || isLocked} loading={isBusy}>
          {t('voice.signIn.submit')}
        </Button>
      </Stack>
    </form>
  )
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0']

function Pad({ onDigit, onErase }: { onDigit: (digit: string) => void; onErase: () => void }) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={3} spacing="xs" verticalSpacing="xs">
      {DIGITS.map((digit) =>
        digit === '' ? (
          <span key="gap" />
        ) : (
          <Button
            key={digit}
            variant="default"
            size="lg"
            className={classes.digit}
            onClick={() => onDigit(digit)}
          >
            {digit}
          </Button>
        ),
      )}
      <Button variant="subtle" color="gray" size="lg" aria-label={t('voice.signIn.erase')} onClick={onErase}>
        <IconBackspace size={22} aria-hidden="true" />
      </Button>
    </SimpleGrid>
  )
}
