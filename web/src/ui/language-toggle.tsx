import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useLanguage } from './use-language.ts'

const OTHER = {
  en: { language: 'ko', label: '한국어' },
  ko: { language: 'en', label: 'English' },
} as const

/** Reads the page in the other language; says so in that one. */
export function LanguageToggle() {
  const [language, choose] = useLanguage()
  const other = OTHER[language]
  return (
    <Button
      lang={other.language}
      variant="subtle"
      color="gray"
      size="compact-md"
      flex="none"
      leftSection={<IconLanguage size={18} aria-hidden="true" />}
      onClick={() => choose(other.language)}
    >
      {other.label}
    </Button>
  )
}
