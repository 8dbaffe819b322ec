import { Group, Loader, Paper, Text } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ToolCard } from './conversation.ts'
import classes from './tool-card-view.module.css'

/** What was done, with the facts that matter. */
export function ToolCardView({ tool: { name, status, title, fields = [] } }: { tool: ToolCard }) {
  const { t } = useTranslation()
  const heading = title ?? readableName(name)
  return (
    <Paper component="article" aria-label={heading} withBorder px="md" py="sm" maw="26rem">
      <Group gap="sm" wrap="nowrap">
        <StatusIcon status={status} label={t(`voice.tool.${status}`)} />
        <Text fw={600} size="sm">
          {heading}
        </Text>
      </Group>
      {fields.length > 0 && <Fields fields={fields} />}
    </Paper>
  )
}

/** Pairs, or a list where there are labels only. The same one may come twice. */
function Fields({ fields }: { fields: NonNullable<ToolCard['fields']> }) {
  const keyed = fields.map((field, place) => ({ ...field, key: `${place}` }))
  if (fields.every(({ value }) => value === '')) {
    return (
      <ul className={classes.list}>
        {keyed.map(({ key, label }) => (
          <li key={key}>{label}</li>
        ))}
      </ul>
    )
  }
  return (
    <dl className={classes.fields}>
      {keyed.map(({ key, label, value }) => (
        <Fragment key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function StatusIcon({ status, label }: { status: ToolCard['status']; label: string }) {
  if (status === 'started') return <Loader size={18} aria-label={label} role="img" />
  const failed = status === 'failed'
  const Icon = failed ? IconAlertCircle : IconCircleCheck
  const colour = failed ? 'var(--mantine-color-error)' : 'var(--convonet-accent)'
  return <Icon size={20} role="img" aria-label={label} color={colour} style={{ flex: 'none' }} />
}

/** `create_todo` as "Create todo". */
function readableName(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
