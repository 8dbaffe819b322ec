import { at, day, means, row, type Utterance } from '../held-out/utterance.ts'

const book = (said: string, party_size: number, moment: string, more: Record<string, RegExp> = {}) =>
  means(said, 'create_reservation', { party_size, starts_at: at(moment), ...more })

const change = (said: string, what: Parameters<typeof means>[2]) =>
  means(said, 'update_reservation_details', what)

export const restaurant: readonly Utterance[] = [
  book('could we get a table for three on Thursday at half past six', 3, '2026-11-26 18:30'),
  book('I want to reserve for five people, Friday 6 pm', 5, '2026-11-27 18:00'),
  book('table for two please, tonight at quarter past eight', 2, '2026-11-22 20:15'),
  book('we would be six on Wednesday at seven in the evening, have you got a table', 6, '2026-11-25 19:00'),
  book('put me down for a table for four on Tuesday at noon', 4, '2026-11-24 12:00'),
  book('my husband and I want to eat at your place on Friday at seven', 2, '2026-11-27 19:00'),
  book('dinner for eight on December third at 7:30', 8, '2026-12-03 19:30'),
  book('Friday at eight, two people, name is Rosa Diaz, my number is 415 555 0188', 2, '2026-11-27 20:00', {
    guest_name: /rosa diaz/i,
  }),
  book(
    "we're celebrating, so a table for nine on the fourth of December at six pm please",
    9,
    '2026-12-04 18:00',
  ),
  book('reserve a quiet table for two, Thursday at seven pm', 2, '2026-11-26 19:00', {
    special_requests: /quiet/i,
  }),
  book(
    'a reservation for four people Wednesday at six thirty, we need a wheelchair accessible table',
    4,
    '2026-11-25 18:30',
    {
      special_requests: /wheelchair/i,
    },
  ),
  book('please book us a table on Friday evening at seven for three', 3, '2026-11-27 19:00'),
  means('am I on your list for Saturday', 'get_reservation'),
  means('can you find my booking', 'get_reservation'),
  means('when are we expected', 'get_reservation'),
  means('how many seats did I reserve', 'get_reservation'),
  means('tell me about reservation H N K 4 R 8 T', 'get_reservation_by_code', {
    confirmation_code: 'HNK-4R8T',
  }),
  means('the booking code reads HNK-4R8T, what do you have there', 'get_reservation_by_code', {
    confirmation_code: 'HNK-4R8T',
  }),
  means('is there space on Wednesday for two', 'search_seating_availability|create_reservation', {
    party_size: 2,
  }),
  means('when could we come this Thursday', 'search_seating_availability', { date: day('2026-11-26') }),
  means('how full are you on Friday', 'search_seating_availability', { date: day('2026-11-27') }),
  means('any tables open on the first of December', 'search_seating_availability', {
    date: day('2026-12-01'),
  }),
  means('do you serve anything vegetarian', 'list_menu_items'),
  means('what does the bulgogi cost', 'list_menu_items'),
  means('read me the menu', 'list_menu_items'),
  means('what can we eat there', 'list_menu_items'),
  change('we will come at half past seven instead', { starts_at: at('2026-11-28 19:30') }),
  change('push our table back by half an hour', { starts_at: at('2026-11-28 19:30') }),
  change('make it five people for Saturday', { party_size: 5 }),
  change('two more guests are coming along so we are six', { party_size: 6 }),
  change('only two of us can make it on Saturday', { party_size: 2 }),
  change('is it possible to move the dinner to Friday at seven', { starts_at: at('2026-11-27 19:00') }),
  change('please note for our booking that one guest is allergic to shellfish', {
    special_requests: /shellfish/i,
  }),
  change('we would like a booster seat with our reservation', { special_requests: /booster/i }),
  change('order three kimchi stews ahead for our table', { preorder_items: /(3|three).*kimchi/i }),
  change('put the booking on the name Robin Demo', { guest_name: 'Robin Demo' }),
  change('there is a new phone number for my reservation, 628 555 0155', { guest_phone: /6285550155/ }),
  means('I need to call off our dinner on Saturday', 'cancel_reservation', {
    reservation_id: row('HNK-4R8T'),
  }),
  means('please take our table off the books', 'cancel_reservation', { reservation_id: row('HNK-4R8T') }),
  means('something came up, we will have to cancel', 'cancel_reservation', {
    reservation_id: row('HNK-4R8T'),
  }),
  means('the reservation is not needed any more', 'cancel_reservation', { reservation_id: row('HNK-4R8T') }),
  means('can I confirm our booking for Saturday', 'set_reservation_status', { status: 'confirmed' }),
]
