import type { Slot, ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

export type Language = z.input<typeof ToolMeta>
type SlotWords = z.input<typeof Slot>

export const TABLE = '(table|reservation|booking|tables|spot|seat|seats)'
export const MINE = '(my|our|the|a|that|this)'
/** What only a guest with a booking says. */
export const OURS =
  '(my|our|the) (table|reservation|booking|dinner reservation|lunch reservation|dinner booking)'

export const party = {
  kind: 'number' as const,
  people: true,
  ask: 'For how many people?',
  inline: [
    '[for] (a|the|our) (party|group|table|family|bunch|crowd|team) of {party_size} [people|persons|guests]',
    '(party|group|table) of {party_size}',
    '[so|and] (there is|there are|there will be|it is|it will be|we are|we will be|we would be|that makes|that is|makes us) [going to be] {party_size} of us [in total|all together|altogether]',
    'for {party_size} (people|persons|guests|of us)',
    '{party_size} (people|persons|guests|of us|adults|diners|covers|heads|seats|pax)',
    'for {party_size}',
    '[so|and] (we are|we will be|we would be|we are going to be|there are|there will be|there would be|it is|it would be|that makes us|that makes|it makes|which makes) [a (group|party) of] {party_size} [people|of us|in total|altogether|all together]',
    '[just] the {party_size} of us',
  ],
} satisfies SlotWords

/** Which way a visit is moved. */
export const WAY = '(earlier|later|sooner|forward|back|up|over|out)'

export const start = {
  kind: 'moment' as const,
  visit: true,
  ask: 'For which day and time?',
} satisfies SlotWords

export const guestName = {
  kind: 'name' as const,
  ask: 'What name shall I put it under?',
  inline: [
    '(under|on|in) (the|my) name [of] {guest_name}',
    '[the|my] name is {guest_name}',
    'name {guest_name}',
    'under {guest_name}',
    '[and] (take|put down|use|it is under|it goes under) (my|the) name [(it is|that is|is)] {guest_name}',
    '(in|on|under) the name of {guest_name}',
    '(this is|i am) (mister|miss|missus|mr|mrs|ms) {guest_name}',
    'for (mister|miss|missus|mr|mrs|ms) {guest_name}',
  ],
} satisfies SlotWords

export const guestPhone = {
  kind: 'phone' as const,
  ask: 'And your phone number?',
  inline: [
    '[and] (my|the) [phone|cell|mobile|telephone] number is {guest_phone}',
    '[phone|cell|mobile|telephone] number {guest_phone}',
    '[my] phone [number] [is] {guest_phone}',
    'number is {guest_phone}',
    'call me at {guest_phone}',
  ],
} satisfies SlotWords

export const dishes = {
  kind: 'text' as const,
  ask: 'What would you like to order ahead?',
  verbatim: true,
} satisfies SlotWords

export const reservation = {
  kind: 'item' as const,
  noun: 'reservation',
  from: 'get_reservation',
  ask: 'Which reservation do you mean?',
} satisfies SlotWords

export const EAT =
  '(dine|eat|eat dinner|eat lunch|have dinner|have lunch|have a meal|come|come by|come over|come in|come for dinner|come to dinner|come for lunch|drop by|stop by|celebrate|visit|go for dinner|get dinner|grab dinner|grab lunch)'
export const WHERE =
  '[(with you|there|here|at your place|at your restaurant|at the restaurant|at hanok|at hanok table|at the korean place|in your restaurant|over there)]'
/** Two people, named. */
export const COUPLE =
  '(my (wife|husband|partner|girlfriend|boyfriend|fiance|mother|mom|dad|father|sister|brother|friend|daughter|son|colleague|boss) and (i|me|myself)|me and my (wife|husband|partner|girlfriend|boyfriend|fiance|mother|mom|dad|father|sister|brother|friend|daughter|son|colleague|boss)|a friend and (i|me)|the two of us|us two|a couple)'

/** Every reservation is a table: the only one is meant by it, and among several the caller is asked. */
export const MY_ONLY = { reservation_id: 'table' }

/** Why a party cannot come: of looking for a table as well as of booking one. */
export const REFUSED = {
  'full-alternatives': 'I have no table for {party} {when}. I could seat you at {times}.',
  full: 'We have no table left for {party} {when}.',
  'waitlist-full-alternatives': 'The waitlist is full for {when} as well. I could seat you at {times}.',
  'waitlist-full': 'The waitlist is full for {when} as well.',
  'closed-day': 'I am sorry, we are closed {day}.',
  'outside-hours': '{hours} is when we seat guests that day.',
  past: 'That time has passed already.',
  'too-soon': 'That is too soon for us to get a table ready.',
  'too-far': 'We take bookings up to {horizon} days ahead.',
  'party-too-large': 'I cannot seat a party as large as {party}. Please talk to our staff about that.',
  'unclear-time': 'I did not get the time.',
} as const
