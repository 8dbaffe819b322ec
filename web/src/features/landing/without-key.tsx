import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconChecklist, IconKeyboard, IconMessages } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

export function WithoutKey() {
  const { t } = useTranslation()
  const abilities = [
    { key: 'speech', Icon: IconMessages },
    { key: 'tasks', Icon: IconChecklist },
    { key: 'typing', Icon: IconKeyboard },
  ] as const

  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h3">
        {t('landing.without')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {abilities.map(({ key, Icon }) => (
          <Paper key={key} withBorder p="md">
            <Icon size={22} aria-hidden="true" color="var(--convonet-accent)" />
            <Title order={3} size="h5" mt="xs">
              {t(`landing.${key}.title`)}
            </Title>
            <Text size="sm" mt={4} c="dimmed">
              {t(`landing.${key}.body`)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Examples />
    </Stack>
  )
}

function Examples() {
  const { t } = useTranslation()
  const examples = t('voice.examples', { returnObjects: true })
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('landing.tryIt')} {examples.map((example) => `“${example}”`).join(', ')}
      </Text>
      <Text size="sm">
        <Anchor component={Link} to="/restaurant" inherit underline="always">
          {t('landing.restaurant')}
        </Anchor>
      </Text>
    </>
  )
}
