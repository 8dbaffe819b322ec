import { requests } from './wishes.ts'
import {
  COUPLE,
  dishes,
  EAT,
  guestName,
  guestPhone,
  type Language,
  party,
  REFUSED,
  start,
  WHERE,
} from './words.ts'

const A_TABLE =
  '(a|the|my|another|one|some|an) [new|nice|quiet|dinner|lunch] (table|reservation|booking|spot|seat|seats|place|dinner|lunch)'
const HERE = '[at (hanok table|the restaurant|your restaurant|your place)]'

const BOOK =
  '(book|reserve|make|get|have|find|arrange|set up|schedule|place|hold|save|keep|secure|put down|give|grab)'
const WANT =
  '(want|wants|would like|would love|wish|need|hope|plan|am planning|are planning|am hoping|are hoping|am looking|are looking|intend|was hoping|were hoping)'
const GROUP =
  '(my family|my friends|our family|some friends and i|my team|our group|our team|my colleagues and i|my parents and i|my family and i|my friends and i|everybody|the whole family)'
/** What a table can be like, and the note for it. */
const WISHES = {
  '(quiet|calm) (table|corner|spot)': 'a quiet table',
  '(table|seat|seats|spot) (by|near|at|next to) the window': 'a table by the window',
  '(window table|window seat)': 'a table by the window',
  '(wheelchair accessible|accessible|handicap accessible) (table|spot|place)':
    'a wheelchair accessible table',
  '(table outside|outside table|outdoor table|table on the terrace|table on the patio)': 'a table outside',
  '(corner table|table in the corner|booth)': 'a corner table',
  '(high chair|highchair|booster seat|kids chair)': 'a high chair',
}

export const createReservationLanguage: Language = {
  'convonet/can': 'book a table at the restaurant Hanok Table',
  'convonet/slots': {
    party_size: party,
    starts_at: start,
    // Before the name, which would take the word "phone" for a part of it.
    guest_phone: guestPhone,
    guest_name: guestName,
    preorder_items: {
      ...dishes,
      inline: [
        '[and|with|plus] [we] [would like to|want to|will] [pre] order {preorder_items} (ahead|in advance|beforehand)',
        '(and|with|plus) [we would like|we want|we will have|i would like] {preorder_items} ((ordered|pre-ordered|pre ordered|preordered) [ahead|in advance]|ready [for us|when we (come|arrive|get there)]|ahead)',
        '[and|with|plus] have {preorder_items} (ready|prepared|waiting) [for us|when we (come|arrive|get there)]',
        '[and|with|plus] (pre-order|preorder|pre order) {preorder_items}',
      ],
    },
    special_requests: requests,
  },
  'convonet/phrases': [
    `(book|reserve|make|get|need|want|have|place|schedule|arrange|set up|i want|i need|i would like|i will have|we want|we need|we would like|give) [me|us] ${A_TABLE} ${HERE}`,
    `(book|reserve|put down|put) [me|us] [(in|down)] ${HERE}`,
    '(put|pencil|write|sign|mark) (me|us) (down|in|up) [for] [dinner|lunch|a table]',
    `(hold|save|keep|grab|secure|find|block|snag) [me|us] ${A_TABLE} ${HERE}`,
    `(squeeze|fit) (me|us) in ${HERE}`,
    `[a|some] (dinner|lunch|supper|brunch) [reservation|booking|table] ${HERE}`,
    '[a] (party|group|table) of {party_size}',
    `(i|we) (am|are) (bringing|coming with|coming for dinner with|going to be) {party_size} [people|guests|friends] ${HERE}`,
    `(i|we) [would] (like|love) ${A_TABLE} ${HERE}`,
    `(i|we) (would like|want|wish|need) to (dine|eat|have dinner|have lunch|come for dinner|come) ${HERE}`,
    '[a|the|one] (table|reservation|booking) [please]',
    'come [for dinner|for lunch|to eat|by|over] {starts_at}',
    {
      phrase:
        '(put|add|get|place) (me|us|my name) (on|to|onto) (the|your) (waitlist|waiting list|wait list|list)',
      set: { waitlist_if_full: true },
    },
    { phrase: '[join] [the|your] (waitlist|waiting list|wait list)', set: { waitlist_if_full: true } },
    `[and|so] [i|we|${GROUP}] ${WANT} to ${EAT} ${WHERE} {starts_at}`,
    `[and|so] (i|we|${GROUP}) ${WANT} to ${EAT} ${WHERE}`,
    {
      phrase: `${COUPLE} ${WANT} [to] (${EAT}|${BOOK} ${A_TABLE}|${A_TABLE}) ${WHERE}`,
      set: { party_size: 2 },
    },
    {
      phrase: `[${BOOK}|i|we] [want|need|would like|would love] [me|us] (${A_TABLE}|dinner|lunch) ${WHERE} for [just] ${COUPLE}`,
      set: { party_size: 2 },
    },
    {
      phrase: `${EAT} ${WHERE} with my (wife|husband|partner|girlfriend|boyfriend|mother|mom|dad|father|friend) {starts_at}`,
      set: { party_size: 2 },
    },
    `(i|we) (need|want|would like|am looking for|are looking for|require|would love) [a|some|the] (seats|places|room|spots|spot|table|tables|dinner reservation|lunch reservation|dinner table) ${WHERE}`,
    `{party_size} of us ${WANT} [to] (${EAT}|${A_TABLE}) ${WHERE}`,
    `{party_size} of us ${EAT} ${WHERE} {starts_at}`,
    `(i am|we are) (planning|organizing|having|hosting|throwing|arranging|doing) (a|an|our|my) [big|little|birthday|business|family|anniversary|graduation|farewell|team|holiday|small] (dinner|lunch|party|celebration|event|birthday|meal|get together) ${WHERE} (for|with) {party_size} [people|guests|of us]`,
    `(is|would) [it] [be] (a|the) table [for {party_size}] [be] (possible|doable)`,
    `${BOOK} [me|us] (something|anything|somewhere|dinner|lunch|seats|places|in) ${WHERE} [for (dinner|lunch|us|me)]`,
    `do you (take|accept|do) (reservations|bookings) ${WHERE}`,
    `[for|we are|we would be|we will be|there are|there will be|it is|it would be|just] {party_size} (people|persons|guests|of us|adults) {starts_at} [please]`,
    `for {party_size} {starts_at} [please]`,
    `(we are|we would be|there would be|it would be) {party_size} {starts_at}`,
    `[we are|i am] [celebrating|coming] [so] ${A_TABLE} ${WHERE}`,
    `${A_TABLE} ${WHERE} [and|because|since] (we are|there are|it is for|there will be|that is) {party_size} [people|of us|guests]`,
    `(i am|we are) (calling|phoning) (to (book|reserve|make|get|arrange)|because (i|we) need) (${A_TABLE}|table) ${WHERE}`,
    `(do you|would you|did you) [still] have (a|any) table ${WHERE} [for {party_size}] (that|which) (i|we) (could|can) (book|reserve|have|get|take)`,
    `(book|reserve|take|have) (that|this|the) table [for us|for me|then]`,
    `(${WANT}|try|trying|hoping|like) [to] (get|come|be|squeeze|fit) in [with you] [on] {starts_at}`,
    `(make|book) (that|this|it) [a] (dinner|lunch) [reservation|table|booking] [for]`,
    `(i|we) (need|want|would like) to (book|reserve|make|get|arrange|schedule|place) [me|us] (${A_TABLE}|table|something|seats|dinner|lunch) ${WHERE}`,
    ...Object.entries(WISHES).map(([words, special_requests]) => ({
      phrase: `[${BOOK}|i|we] [want|need|would like|would love|will have|have] [me|us] [(a|an|the)] ${words}`,
      set: { special_requests },
    })),
    ...Object.entries(WISHES).map(([words, special_requests]) => ({
      phrase: `[${BOOK}|i|we] [want|need|would like|would love|have] [me|us] ${A_TABLE} ${WHERE} [and|with|but] [i|we] [need|want|would like|will need|would love] [a|an|the] ${words}`,
      set: { special_requests },
    })),
  ],
  'convonet/examples': [
    'book a table for four tomorrow at seven',
    "I'd like to reserve a table at the restaurant for Friday evening",
    'we want to come for dinner on Saturday, six people at half past seven',
    'can you get us a table for two tonight under the name Kim',
    'make a dinner reservation',
    'put us down for three on Sunday at noon',
    'dinner for two tomorrow at half past seven',
    'could you squeeze us in on Saturday evening, we are five',
    'hold a table at the Korean restaurant for my family',
    'we want to celebrate at your restaurant with eight people',
    'I would like to eat at Hanok Table on Thursday',
    'get us in for lunch on Wednesday',
    'set something up for four of us to eat on Friday night',
    'I want to book a table',
    'can I get a table for two tonight',
    'reserve a table for five on Saturday at seven',
    'we would like to eat dinner at your restaurant tomorrow',
    'four people at eight please',
    'make a reservation for Sunday lunch',
    'I need a table for a business dinner with six guests',
    'could you save us a spot for three at noon',
    'my name is Lopez and I need a table for two on Friday',
    'we want to celebrate with ten people next Saturday evening',
    'there are five of us and we would like to come tonight',
    'do you take reservations',
    'is it possible to have dinner with you on Thursday at seven',
    'book me in for two on the fourth of December',
    'hi I would like to come by for dinner with my family',
    'are there still two seats for tonight, then I would take them',
    'we need a table for lunch tomorrow at one for six people',
    'could we come by on Saturday at eight, there are three of us',
    'it is our anniversary and we would be eight on Friday at seven',
    'a table by the window for two, Sunday at six',
    'can you fit us in for dinner at seven thirty',
    'do you have room for us tonight, we are four, please book it',
  ],
  'convonet/say': {
    'ask-party': 'Gladly.',
    'ask-start': 'A table, gladly.',
    'ask-time': 'That day is possible.',
    'ask-name': 'I am holding a table for {party} {when}.',
    'ask-phone': 'Thank you[, {name}].',
    'bad-phone': 'That does not sound like a whole phone number.',
    'unknown-dish': 'I cannot find {said} on our menu.',
    'unclear-order': 'I did not get your order.',
    'to-confirm':
      'A table for {party} {when}, under the name {name}, with the phone number ending in {phone}[, and {food} ordered ahead].',
    'ask-name-to-wait': 'Gladly, though that is not a confirmed table.',
    'to-wait':
      'I would put you on the waitlist for a table for {party} {when}, under the name {name}, with the phone number ending in {phone}. That is not a confirmed table: you hear from us when one comes free.',
    reserved:
      'Your table for {party} is booked {when}, under the name {name}. Your confirmation code is {code}.',
    waitlisted:
      'You are on the waitlist for a table for {party} {when}. That is not a confirmed table yet. Your code is {code}.',
    'already-reserved': 'You have that table already: for {party} {when}, under the name {name}.',
    'already-waiting':
      'You are on the waitlist for that already: {party} {when}. That is not a confirmed table yet.',
    ...REFUSED,
  },
  'convonet/intent': 'book a table[ for {party_size}][ {starts_at}]',
  'convonet/amended-by': { tool: 'update_reservation_details', item: 'reservation_id' },
}
