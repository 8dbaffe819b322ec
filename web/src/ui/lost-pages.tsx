import { Button, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

export function MissingPage() {
  const { t } = useTranslation()
  return (
    <Stack align="center" justify="center" flex={1} p="xl">
      <Title order={1} size="h2" ta="center">
        {t('notFound.title')}
      </Title>
      <Button component={Link} to="/">
        {t('notFound.back')}
      </Button>
    </Stack>
  )
}

export function BrokenPage() {
  const { t } = useTranslation()
  return (
    <Stack align="center" justify="center" flex={1} p="xl" role="alert">
      <Title order={1} size="h2" ta="center">
        {t('failed.title')}
      </Title>
      <Text>{t('failed.body')}</Text>
      <Button onClick={() => location.reload()}>{t('failed.reload')}</Button>
    </Stack>
  )
}
