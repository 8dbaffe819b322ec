import { at, day, means, row, type Utterance } from '../held-out/utterance.ts'

const booking: readonly Utterance[] = [
  means("I'd like to book a table for six people this Friday at half past seven", 'create_reservation', {
    party_size: 6,
    starts_at: at('2026-11-27 19:30'),
  }),
  means('can I get a table for two tonight at 8', 'create_reservation', {
    party_size: 2,
    starts_at: at('2026-11-22 20:00'),
  }),
  means(
    'hi um do you have room for four on Wednesday at seven pm, under the name Kim',
    'create_reservation',
    {
      party_size: 4,
      starts_at: at('2026-11-25 19:00'),
      guest_name: /kim/i,
    },
  ),
  means(
    'reservation for Maria Lopez party of three on Tuesday 6:30 pm phone 415 555 0199',
    'create_reservation',
    {
      guest_name: 'Maria Lopez',
      party_size: 3,
      starts_at: at('2026-11-24 18:30'),
      guest_phone: /4155550199/,
    },
  ),
  means(
    'we are coming with eight people on Saturday evening at seven, is that possible',
    'create_reservation',
    {
      party_size: 8,
      starts_at: at('2026-11-28 19:00'),
    },
  ),
  means('please reserve a table at Hanok for my wife and me Thursday at six', 'create_reservation', {
    party_size: 2,
    starts_at: at('2026-11-26 18:00'),
  }),
  means(
    'I want to have dinner at your place on the fifth of December, five of us, at quarter to eight',
    'create_reservation',
    {
      party_size: 5,
      starts_at: at('2026-12-05 19:45'),
    },
  ),
  means('book us in for lunch on Tuesday at twelve thirty, table for 4', 'create_reservation', {
    party_size: 4,
    starts_at: at('2026-11-24 12:30'),
  }),
  means('a table for two next to the window please, Friday at 8 pm', 'create_reservation', {
    party_size: 2,
    starts_at: at('2026-11-27 20:00'),
    special_requests: /window/i,
  }),
  means("could you squeeze in a party of five on Tuesday night, say eight o'clock", 'create_reservation', {
    party_size: 5,
    starts_at: at('2026-11-24 20:00'),
  }),
  means('I need a reservation', 'create_reservation', { party_size: 4, starts_at: at('2026-11-27 19:00') }, [
    [/when|what (day|time)|which day/i, 'Friday at seven pm'],
  ]),
  means('make a booking for 3 at the Korean place on Sunday at 1 pm', 'create_reservation', {
    party_size: 3,
    starts_at: at('2026-11-29 13:00'),
  }),
  means('I would like to book dinner for ten on December 12th at 7', 'create_reservation', {
    party_size: 10,
    starts_at: at('2026-12-12 19:00'),
  }),
  means('is it possible to get a table for seven on Tuesday at 6', 'create_reservation', {
    party_size: 7,
    starts_at: at('2026-11-24 18:00'),
  }),
  means('a table for four Friday at 7 please and one of us is allergic to peanuts', 'create_reservation', {
    party_size: 4,
    starts_at: at('2026-11-27 19:00'),
    special_requests: /peanut/i,
  }),
  means('reserve for two on Wednesday at 7 pm and we would like two bibimbaps ready', 'create_reservation', {
    party_size: 2,
    starts_at: at('2026-11-25 19:00'),
    preorder_items: /(2|two).*bibimbap|bibimbap.*2/i,
  }),
  means('table for one tonight at nine', 'create_reservation', {
    party_size: 1,
    starts_at: at('2026-11-22 21:00'),
  }),
  means(
    "it's my mom's birthday, can we have a table for twelve on Saturday the fifth at 6 pm",
    'create_reservation',
    {
      party_size: 12,
      starts_at: at('2026-12-05 18:00'),
    },
  ),
]

const looking: readonly Utterance[] = [
  means('when is my reservation', 'get_reservation|get_reservation_by_code'),
  means('do you have a table booked for me', 'get_reservation'),
  means('could you check my booking, the code is HNK-4R8T', 'get_reservation_by_code', {
    confirmation_code: 'HNK-4R8T',
  }),
  means('my confirmation code is H N K four R eight T', 'get_reservation_by_code', {
    confirmation_code: 'HNK-4R8T',
  }),
  means('look up the table under 415 555 0134', 'get_reservation', { guest_phone: /4155550134/ }),
  means('what time did I reserve for Saturday', 'get_reservation'),
  means('for how many people is my table booked', 'get_reservation'),
  means('is my reservation confirmed', 'get_reservation'),
  means('do I have anything booked at the restaurant', 'get_reservation'),
]

const availability: readonly Utterance[] = [
  means('do you have anything free this Friday', 'search_seating_availability', { date: day('2026-11-27') }),
  means('which tables are still available tomorrow', 'search_seating_availability', {
    date: day('2026-11-23'),
  }),
  means('are you fully booked on Saturday', 'search_seating_availability', { date: day('2026-11-28') }),
  means('is there any table left for Thanksgiving', 'search_seating_availability', {
    date: day('2026-11-26'),
  }),
  means('what times could we come on December third', 'search_seating_availability', {
    date: day('2026-12-03'),
  }),
  means('have you got space tonight', 'search_seating_availability', { date: day('2026-11-22') }),
]

const menu: readonly Utterance[] = [
  means("what's on the menu", 'list_menu_items'),
  means('what kind of food do you serve', 'list_menu_items'),
  means('how much is the bibimbap', 'list_menu_items'),
  means('do you do Korean barbecue', 'list_menu_items'),
  means('which dishes can I order ahead', 'list_menu_items'),
  means('tell me what you have to eat and what it costs', 'list_menu_items'),
]

const changing: readonly Utterance[] = [
  means('move my table to eight', 'update_reservation_details', { starts_at: at('2026-11-28 20:00') }),
  means('can we come an hour later on Saturday', 'update_reservation_details', {
    starts_at: at('2026-11-28 20:00'),
  }),
  means('there will be six of us instead of four', 'update_reservation_details', { party_size: 6 }),
  means('one more person is joining us so make it five for the reservation', 'update_reservation_details', {
    party_size: 5,
  }),
  means('please change my booking to Sunday at 6:30 pm', 'update_reservation_details', {
    starts_at: at('2026-11-29 18:30'),
  }),
  means('could you add a high chair to our reservation', 'update_reservation_details', {
    special_requests: /high chair/i,
  }),
  means('add two orders of bulgogi to my reservation', 'update_reservation_details', {
    preorder_items: /(2|two).*bulgogi|bulgogi.*2/i,
  }),
  means("let the kitchen know we're vegetarian for the booking on Saturday", 'update_reservation_details', {
    special_requests: /vegetarian/i,
  }),
  means('the reservation should be under Alex Demo', 'update_reservation_details', {
    guest_name: 'Alex Demo',
  }),
  means('I need to reschedule my dinner reservation to December fourth at 7', 'update_reservation_details', {
    starts_at: at('2026-12-04 19:00'),
  }),
  means('we are only three now for Saturday', 'update_reservation_details', { party_size: 3 }),
  means('change the phone number on my booking to 628 555 0177', 'update_reservation_details', {
    guest_phone: /6285550177/,
  }),
  means('can we shift the reservation to half past six', 'update_reservation_details', {
    starts_at: at('2026-11-28 18:30'),
  }),
]

const cancelling: readonly Utterance[] = [
  means('I have to cancel my reservation', 'cancel_reservation', { reservation_id: row('HNK-4R8T') }),
  means("we can't make it on Saturday, please cancel our table", 'cancel_reservation', {
    reservation_id: row('HNK-4R8T'),
  }),
  means('call off the booking HNK-4R8T', 'cancel_reservation', { reservation_id: row('HNK-4R8T') }),
  means('sorry but we will not be coming, drop the table', 'cancel_reservation', {
    reservation_id: row('HNK-4R8T'),
  }),
  means('get rid of my dinner reservation would you', 'cancel_reservation', {
    reservation_id: row('HNK-4R8T'),
  }),
  means("we've just arrived for our reservation", 'set_reservation_status', {
    reservation_id: row('HNK-4R8T'),
    status: 'seated',
  }),
  means('yes we are definitely coming on Saturday, mark the booking as confirmed', 'set_reservation_status', {
    reservation_id: row('HNK-4R8T'),
    status: 'confirmed',
  }),
  means(
    'cancel Saturday and get us a table for four on Sunday at seven pm instead',
    'update_reservation_details|create_reservation',
    { starts_at: at('2026-11-29 19:00') },
  ),
]

export const restaurantOnceHeldOut = [
  ...booking,
  ...looking,
  ...availability,
  ...menu,
  ...changing,
  ...cancelling,
]
