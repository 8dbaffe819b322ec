import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCalendarPlus, IconMicrophone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { HanokDrawing } from './hanok-drawing.tsx'
import classes from './house-hero.module.css'
import { OpenNow } from './open-now.tsx'

/** The name above the door, and the two ways in. */
export function HouseHero() {
  const { t, i18n } = useTranslation()
  const other =
    i18n.language === 'ko' ? { lang: 'en', name: 'Hanok Table' } : { lang: 'ko', name: '한옥 테이블' }
  return (
    <section className={classes.hero}>
      <Stack gap="md" className={classes.words}>
        <div>
          <Title order={1} fz={{ base: 36, sm: 48 }} lh={1.1}>
            {t('restaurant.name')}
          </Title>
          <Text lang={other.lang} size="lg" c="dimmed" mt={4}>
            {other.name}
          </Text>
        </div>
        <Text fz={{ base: 20, sm: 22 }} fw={600} lh={1.35} style={{ textWrap: 'balance' }}>
          {t('restaurant.house.title')}
        </Text>
        <Text c="dimmed" lh={1.6}>
          {t('restaurant.house.lead')}
        </Text>
        <OpenNow />
        <Group gap="sm">
          <Button
            component={Link}
            to="/reserve-online"
            size="md"
            leftSection={<IconCalendarPlus size={20} aria-hidden="true" />}
          >
            {t('restaurant.house.reserve')}
          </Button>
          <Button
            component={Link}
            to="/voice_assistant"
            size="md"
            variant="default"
            leftSection={<IconMicrophone size={20} aria-hidden="true" />}
          >
            {t('restaurant.house.talk')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('restaurant.house.talkHint')}
        </Text>
      </Stack>
      <HanokDrawing />
    </section>
  )
}
