import { Badge } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

export interface StateLook {
  color: string
  Icon: Icon
}

/** How something stands, in a word; the colour says nothing more. */
export function StateWord({ look: { color, Icon }, word }: { look: StateLook; word: string }) {
  return (
    <Badge
      variant="light"
      color={color}
      size="lg"
      tt="none"
      fw={600}
      flex="none"
      leftSection={<Icon size={16} aria-hidden="true" />}
    >
      {word}
    </Badge>
  )
}
