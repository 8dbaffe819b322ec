import { ADD, CHANGE, changePhrases } from './change-phrases.ts'
import { requests } from './wishes.ts'
import {
  dishes,
  guestName,
  guestPhone,
  type Language,
  MINE,
  MY_ONLY,
  party,
  REFUSED,
  reservation,
  start,
  TABLE,
  WAY,
} from './words.ts'

const NOTE = '(add|put|leave|make) [a|the] (note|comment|request|wish)'
/** What was spoken of last. */
const IT = { reservation_id: 'it' }

export const updateReservationDetailsLanguage: Language = {
  'convonet/can': 'change a reservation or order food ahead',
  'convonet/slots': {
    reservation_id: reservation,
    party_size: {
      ...party,
      ask: 'For how many people shall it be?',
      inline: ['(to|for) (a party of|a group of) {party_size}', '{party_size} (people|persons|guests|of us)'],
    },
    starts_at: { ...start, ask: 'To what time shall I move it?' },
    guest_name: { ...guestName, ask: 'What name should it be under?', inline: [] },
    guest_phone: { ...guestPhone, ask: 'What is the new phone number?', inline: [] },
    preorder_items: {
      ...dishes,
      inline: [
        '[and|we|i] [would like to|want to|want] order [food] ahead [for] {preorder_items}',
        '[and] have {preorder_items} (ready|prepared|waiting|made) [for us|when we (come|arrive|get there)]',
      ],
    },
    special_requests: { ...requests, ask: 'What should I note?' },
    date: { kind: 'date', ask: 'On which day?' },
  },
  'convonet/phrases': [
    {
      phrase: `${CHANGE} ${MINE} ${TABLE} [time] [from] (to|for|until|at|back|by) {starts_at}`,
      set: MY_ONLY,
    },
    { phrase: `${CHANGE} ${MINE} ${TABLE} {starts_at}`, set: MY_ONLY },
    `${CHANGE} ${MINE} {reservation_id} ${TABLE} (to|for|until) {starts_at}`,
    { phrase: `${CHANGE} ${MINE} ${TABLE} (to|for|so it is for|into)`, set: MY_ONLY, ask: 'party_size' },
    { phrase: `${CHANGE} ${MINE} ${TABLE} [to|for] [a table for] {party_size}`, set: MY_ONLY },
    { phrase: `(make|have) it [be] [for|a table for] {party_size} (people|persons|guests|of us)`, set: IT },
    { phrase: `(make|have) it [be] [for] {party_size}`, set: IT, everyday: true },
    { phrase: `${CHANGE} (it|that) [to|for|until] {starts_at}`, set: IT, everyday: true },
    {
      phrase:
        '(we are|we will be|there will be|there are) (now|actually|only) {party_size} [people|persons|guests]',
      set: MY_ONLY,
    },
    {
      phrase:
        '(we are|we will be|there will be|there are) {party_size} [people|persons|guests] (now|instead|after all)',
      set: MY_ONLY,
    },
    {
      phrase: `(add|bring) (one|another|one more) (person|guest) to ${MINE} ${TABLE}`,
      set: MY_ONLY,
      ask: 'party_size',
    },
    { phrase: `(change|update|edit|modify|amend|reschedule|move) ${MINE} ${TABLE}`, set: MY_ONLY },
    { phrase: `(change|update) the name (on|of|for) ${MINE} ${TABLE} to {guest_name}`, set: MY_ONLY },
    {
      phrase: `(change|update) the [phone] number (on|of|for) ${MINE} ${TABLE} to {guest_phone}`,
      set: MY_ONLY,
    },
    {
      phrase:
        '(pre order|pre-order|preorder|order ahead) {preorder_items} [(for|to|with|on) (my|our|the) (table|reservation|booking|dinner)]',
      set: ADD,
    },
    {
      phrase:
        '(order|add|put) {preorder_items} (to|on|for|with) (my|our|the) (table|reservation|booking|pre order|pre-order|preorder|dinner) [order|ahead]',
      set: ADD,
    },
    { phrase: 'order {preorder_items} (ahead|in advance|beforehand|up front)', set: ADD },
    {
      phrase:
        '(pre order|pre-order|preorder|order) [some] (food|something|dishes|something to eat) [ahead|in advance] [(for|to|with|on) (my|our|the) (table|reservation|booking)]',
      set: ADD,
      ask: 'preorder_items',
    },
    {
      phrase: `(take|remove) [all] (my|our|the) (pre order|pre-order|preorder|food order|food|order) (off|away|from the table|from the reservation) [again]`,
      set: { ...MY_ONLY, preorder_lines_json: '[]' },
    },
    {
      phrase: `(cancel|remove|delete|drop|take off) (my|our|the) (pre order|pre-order|preorder|food order|food|order)`,
      set: { ...MY_ONLY, preorder_lines_json: '[]' },
    },
    {
      phrase: `${NOTE} (to|on|for|with) ${MINE} ${TABLE} (that|saying|saying that|:) {special_requests}`,
      set: MY_ONLY,
    },
    {
      phrase: `${NOTE} (that|saying|saying that) {special_requests} (to|on|for) ${MINE} ${TABLE}`,
      set: MY_ONLY,
    },
    {
      phrase: `(note|mention|tell them|tell the kitchen|let them know) [on ${MINE} ${TABLE}] that {special_requests}`,
      set: MY_ONLY,
      everyday: true,
    },
    { phrase: `${NOTE} (to|on|for) ${MINE} ${TABLE}`, set: MY_ONLY, ask: 'special_requests' },
    {
      phrase:
        '[there will be|we will be|we have|there are] [{party_size}] (more|additional|extra|fewer|less) (people|person|guests|guest|friends|of us) [are|is] [coming|joining|joining us]',
      set: MY_ONLY,
      ask: 'party_size',
    },
    {
      phrase: `(have|ask) the kitchen [to] (prepare|make|start|cook|have) {preorder_items} [ready] [(for us|before we come|for my table|for our table)]`,
      set: ADD,
    },
    {
      phrase: `(i|we) [would] (like|want|will have|will take) {preorder_items} (ready|on the table|prepared|waiting) [for us] [when we (arrive|come|get there)]`,
      set: ADD,
    },
    { phrase: `put {preorder_items} on (our|my|the) (order|pre-order|pre order|preorder)`, set: ADD },
    {
      phrase:
        '(ask|tell|let) (the restaurant|the kitchen|hanok table|them|the staff) [know] (for|that|to) {special_requests}',
      set: MY_ONLY,
    },
    { phrase: `(ask for|request) {special_requests} (for|with|on|at) ${MINE} ${TABLE}`, set: MY_ONLY },
    {
      phrase: `(use|put|set) {guest_phone} (as|for) (the|my|our) [phone] number (on|for|of) ${MINE} ${TABLE}`,
      set: MY_ONLY,
    },
    {
      phrase: `(put|switch|change) ${MINE} ${TABLE} (under|to|into) (the name|the name of|another name|a different name) {guest_name}`,
      set: MY_ONLY,
    },
    {
      phrase: `(bump|bring|move|push|put|shift|change) ${MINE} (dinner|lunch|table|reservation|booking) [${WAY}] [to|until|for] {starts_at}`,
      set: MY_ONLY,
    },
    {
      phrase: `${MINE} (table|reservation|booking) (should|must|has to|needs to|can) be [on|at|for] {starts_at}`,
      set: MY_ONLY,
    },
    {
      phrase: '(i|we) [would] (rather|prefer to|like to|want to) come [on|at|to dinner] {starts_at}',
      set: MY_ONLY,
    },
    { phrase: '(i|we) (will|are going to|shall) (come|be there|arrive) {starts_at}', set: MY_ONLY },
    { phrase: 'only {party_size} of us (can make it|can come|are coming|will come)', set: MY_ONLY },
    { phrase: `note (for|on|in|with) ${MINE} ${TABLE} that {special_requests}`, set: MY_ONLY },
    {
      phrase: `(i|we) [would] (like|need|want) {special_requests} (with|at|for|on) (my|our) ${TABLE}`,
      set: MY_ONLY,
    },
    {
      phrase: `(put|switch|change) ${MINE} ${TABLE} (on|under|to|into) the name [of] {guest_name}`,
      set: MY_ONLY,
    },
    {
      phrase: `[there is|i have|we have] (a|my) new [phone] number for ${MINE} ${TABLE} [is|it is] {guest_phone}`,
      set: MY_ONLY,
    },
    ...changePhrases,
  ],
  'convonet/examples': [
    'move my table to eight',
    'make it six people',
    'can we come half an hour later on Friday',
    "I'd like to pre-order two bulgogi",
    'add a note to my reservation that one of us is allergic to nuts',
    'change my reservation to Saturday',
    'bump our table to half past eight',
    'two more friends are joining us for dinner',
    'have the kitchen prepare three bibimbap for us',
    'we would rather come on Sunday',
    'tell the restaurant that it is a birthday',
    'bring our dinner forward by an hour',
    'move my reservation to eight',
    'we will be five instead of four',
    'change our table to Sunday',
    'one more person is coming with us',
    'can we come half an hour later',
    'please make it a table outside',
    'add a note that it is a birthday',
    'we need a high chair at our table',
    'there is one guest less',
    'put the reservation under another name',
    'I would like to order the bulgogi ahead for our table',
    'my booking has to be at six thirty',
    'two of us are vegetarian, write that on the reservation',
    'could we get our table an hour earlier',
    'is it okay if we bring two more people',
    'someone in our party cannot eat gluten',
    'let us have a quiet corner for our reservation',
    'can we do dinner on another day instead',
    'switch our table from Friday to Saturday',
    'we would rather come at nine',
    'we have to move dinner to next week',
    'make our dinner earlier',
  ],
  'convonet/say': {
    moved: 'I moved your table for {party}. You are expected {when}.',
    resized: 'Your table {when} is now for {party}.',
    ordered: 'You have ordered {food} ahead. That is {total} with the seven percent off for ordering ahead.',
    'order-cleared': 'I took the food off your reservation. The table stays yours.',
    updated:
      'I changed your reservation. It is a table for {party} {when}, under the name {name}[, with {food} ordered ahead].',
    'seated-now': 'Good news, there is a table now: for {party} {when}. Your reservation is confirmed.',
    unchanged: 'Your reservation is already like that: for {party} {when}.',
    'ask-change': 'Your table is for {party} {when}.',
    'which-one': 'You have {labels}.',
    'not-identified': 'I do not see a reservation of yours yet.',
    'not-found': 'I cannot find that reservation.',
    'not-changeable': 'That reservation is {status}, so I cannot change it any more.',
    'staff-only': 'Only our staff can do that.',
    'bad-phone': 'That does not sound like a whole phone number.',
    'unknown-dish': 'I cannot find {said} on our menu.',
    'unclear-order': 'I did not get your order.',
    // Of a booking that is not made yet.
    'ask-party': 'Gladly.',
    'ask-start': 'Gladly.',
    'ask-time': 'That day is possible.',
    'ask-name': 'I am holding a table for {party} {when}.',
    'ask-phone': 'Thank you[, {name}].',
    'to-confirm':
      'A table for {party} {when}, under the name {name}, with the phone number ending in {phone}[, and {food} ordered ahead].',
    ...REFUSED,
    'full-alternatives':
      'I have no table for {party} {when}, so yours stays: for {kept}. I could seat you at {times}.',
    full: 'We have no table for {party} {when}, so yours stays: for {kept}.',
    'closed-day': 'We are closed {day}, so your table stays: for {kept}.',
  },
  'convonet/intent': 'change your reservation[, the {reservation_id}]',
}
