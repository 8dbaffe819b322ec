import { Anchor, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ColorSchemeButton } from './color-scheme-button.tsx'
import { LanguageToggle } from './language-toggle.tsx'
import classes from './page-frame.module.css'
import { SessionMenu } from './session-menu.tsx'
import { usePageLanguage } from './use-page-language.ts'
import { Wordmark } from './wordmark.tsx'

/** What every page has around it. */
export function PageFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const isBilingual = usePageLanguage()
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('skipToContent')}
      </a>
      <Group component="header" className={classes.header} justify="space-between" wrap="nowrap">
        <Anchor component={Link} to="/" underline="never" c="inherit" aria-label={t('home')}>
          <Wordmark />
        </Anchor>
        <Group gap="xs" wrap="nowrap" justify="flex-end" flex={1} miw={0}>
          <SessionMenu />
          {isBilingual && <LanguageToggle />}
          <ColorSchemeButton />
        </Group>
      </Group>
      <main id="content" className={classes.content} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
