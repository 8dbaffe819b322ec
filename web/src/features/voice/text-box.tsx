import { ActionIcon, TextInput } from '@mantine/core'
import { IconSend2 } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

const MOST_CHARACTERS = 2000

/** For those who cannot or will not speak. */
export function TextBox({ onSend }: { onSend: (text: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return
    onSend(text.trim())
    setText('')
  }

  return (
    <form onSubmit={submit} autoComplete="off">
      <TextInput
        aria-label={t('voice.text')}
        placeholder={t('voice.text')}
        maxLength={MOST_CHARACTERS}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        rightSection={
          <ActionIcon
            type="submit"
            variant="subtle"
            aria-label={t('voice.send')}
            disabled={text.trim() === ''}
          >
            <IconSend2 size={18} />
          </ActionIcon>
        }
      />
    </form>
  )
}
