import type { Parts } from '@convonet/contracts/parts'
import { Code, Text } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'

/** How a visitor signs in, where there is something to say about it. */
export function SignInHint({ parts: { demoPin, pinRequired } }: { parts: Parts }) {
  const { t } = useTranslation()
  if (!pinRequired) return <Text>{t('landing.noPin')}</Text>
  if (demoPin === null) return null
  return (
    <Text mt={-24}>
      <Trans
        i18nKey="landing.demoPin"
        values={{ pin: demoPin }}
        components={{ pin: <Code fz="md" fw={600} /> }}
      />
    </Text>
  )
}
