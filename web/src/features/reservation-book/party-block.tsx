import type { Table } from '@convonet/contracts/reservations'
import { useDraggable } from '@dnd-kit/core'
import { IconStarFilled } from '@tabler/icons-react'
import type { CSSProperties, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { focusNeighbour } from './focus-neighbour.ts'
import type { Block } from './lay-out-blocks.ts'
import classes from './party-block.module.css'
import looks from './party-looks.module.css'
import { STATE_ICONS } from './party-looks.tsx'
import { placed } from './placed.ts'
import type { TimelineScale } from './timeline-scale.ts'
import type { Carrying } from './use-moving.ts'

interface PartyBlockProps {
  block: Block
  /** Null where the party has none. */
  table: Table | null
  scale: TimelineScale
  carrying: Carrying
}

const MOVABLE: readonly Block['state'][] = ['confirmed', 'late', 'seated']

/** A party at its table: opens its details, and can be carried elsewhere. */
export function PartyBlock({ block, table, scale, carrying }: PartyBlockProps) {
  const { party, state, lane } = block
  const { openParty } = useDesk()
  const label = useLabel(block)
  const isMovable = table !== null && MOVABLE.includes(state)
  const { setNodeRef, listeners, attributes } = useDraggable({
    id: `${party.id}-${table?.id ?? 'none'}`,
    data: { party, from: table },
    disabled: !isMovable,
  })
  const isCarried = carrying.moving?.party.id === party.id
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const isTaken = isMovable && table !== null && carrying.byKey(event, { party, from: table })
    if (isTaken || focusNeighbour(event)) event.preventDefault()
  }
  return (
    <button
      type="button"
      ref={setNodeRef}
      {...listeners}
      data-block={party.id}
      data-state={state}
      data-carried={isCarried || undefined}
      data-movable={isMovable || undefined}
      className={`${looks.state} ${classes.block}`}
      style={{ ...placed(block, scale), '--lane': lane } as CSSProperties}
      aria-label={label}
      aria-describedby={isMovable ? attributes['aria-describedby'] : undefined}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      onBlur={carrying.leave}
      onClick={() => openParty(party.id)}
    >
      <BlockWords block={block} />
    </button>
  )
}

function BlockWords({ block: { party, state, from } }: { block: Block }) {
  const { clock } = useDesk()
  const Icon = STATE_ICONS[state]
  return (
    <>
      <span className={classes.who}>
        <Icon size={15} aria-hidden="true" className={classes.icon} />
        <span className={classes.guest}>{party.guest_name}</span>
        {party.guest_priority === 'vip' && (
          <IconStarFilled size={12} aria-hidden="true" className={classes.icon} />
        )}
      </span>
      <span className={classes.when}>
        {clock.time(from)} · {party.party_size}
      </span>
    </>
  )
}

function useLabel({ party, state, from, until }: Block): string {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const isVip = party.guest_priority === 'vip'
  return t('reservationBook.timeline.block', {
    from: clock.time(from),
    until: clock.time(until),
    name: isVip ? `${party.guest_name} (${t('reservationBook.timeline.vip')})` : party.guest_name,
    guests: t('reservationBook.guests', { count: party.party_size }),
    state: t(`reservationBook.state.${state}`),
    tables: party.tables.map(({ name }) => name).join(' + ') || t('reservationBook.noTable'),
  })
}
