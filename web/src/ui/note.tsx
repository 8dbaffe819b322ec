import { Button, Group, Paper, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface NoteProps {
  /** A warning is read out at once, a hint when there is a pause. */
  tone: 'hint' | 'warning'
  children: ReactNode
  action?: { label: string; run: () => void }
}

/** One line of words to the person in front of the page, with at most one thing to do about it. */
export function Note({ tone, children, action }: NoteProps) {
  const Icon = tone === 'warning' ? IconAlertTriangle : IconInfoCircle
  const hue = tone === 'warning' ? 'orange' : 'brand'
  return (
    <Paper
      role={tone === 'warning' ? 'alert' : 'status'}
      px="sm"
      py="xs"
      bg={`var(--mantine-color-${hue}-light)`}
      c={`var(--mantine-color-${hue}-light-color)`}
    >
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Icon size={18} aria-hidden="true" style={{ flex: 'none', marginTop: 2 }} />
        <Text size="sm" flex={1}>
          {children}
        </Text>
        {action && (
          <Button size="compact-sm" variant="default" flex="none" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
