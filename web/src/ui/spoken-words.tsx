import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './spoken-words.module.css'

interface CallerBubbleProps {
  /** Whose words these are. */
  label: string
  /** False while they may still change. */
  isFinal: boolean
  children: string
}

/** What the caller said. */
export function CallerBubble({ label, isFinal, children }: CallerBubbleProps) {
  return (
    <Text component="article" aria-label={label} className={classes.caller} data-final={isFinal}>
      {children}
    </Text>
  )
}

/** What the assistant answers. */
export function AssistantWords({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Text component="article" aria-label={label} className={classes.assistant}>
      {children}
    </Text>
  )
}
