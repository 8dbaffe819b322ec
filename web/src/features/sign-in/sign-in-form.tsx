import type { Credentials } from '@convonet/contracts/auth'
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignInProblem } from './use-sign-in.ts'

interface SignInFormProps {
  onSubmit: (credentials: Credentials) => void
  isPending: boolean
  problem: SignInProblem | null
}

/** E-mail address and password; a refused password is taken away, the address stays. */
export function SignInForm({ onSubmit, isPending, problem }: SignInFormProps) {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const passwordInput = useRef<HTMLInputElement>(null)
  const isWrong = problem?.kind === 'wrong' && password === ''

  useEffect(() => {
    if (!problem) return
    setPassword('')
    passwordInput.current?.focus()
  }, [problem])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isPending && email.trim() && password) onSubmit({ email: email.trim(), password })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus={matchMedia('(pointer: fine)').matches}
          required
          withAsterisk={false}
          value={email}
          aria-invalid={isWrong}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <PasswordInput
          ref={passwordInput}
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          aria-invalid={isWrong}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" size="md" loading={isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  )
}
