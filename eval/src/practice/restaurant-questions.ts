import { day, means, type Utterance } from '../held-out/utterance.ts'

const CODE = { confirmation_code: 'HNK-4R8T' }
const SEARCH = 'search_seating_availability'

/** What guests ask before they come. */
export const restaurantQuestions: readonly Utterance[] = [
  means('what have I got booked with you', 'get_reservation'),
  means('remind me what time we said for Saturday dinner at your place', 'get_reservation'),
  means('is our table for Saturday all set', 'get_reservation'),
  means('did you get my booking', 'get_reservation'),
  means('I forgot when our table is', 'get_reservation'),
  means('could you tell me how many people I booked for', 'get_reservation'),
  means('I just want to double check my reservation', 'get_reservation'),
  means('what name did I put the table under', 'get_reservation'),
  means('do you have me in the book for Saturday', 'get_reservation'),
  means('my booking number is H N K dash four R eight T', 'get_reservation_by_code', CODE),
  means('I have a reservation here, code HNK 4R8T', 'get_reservation_by_code', CODE),
  means('pull up HNK-4R8T for me', 'get_reservation_by_code', CODE),
  means('can you look something up, it is H as in hotel N K 4 R 8 T', 'get_reservation_by_code', CODE),
  means('how does Saturday look at the restaurant', SEARCH, { date: day('2026-11-28') }),
  means("what's Friday looking like for six", SEARCH, { date: day('2026-11-27'), party_size: 6 }),
  means('do you have any openings this Thursday', SEARCH, { date: day('2026-11-26') }),
  means('is there still a table to be had on Friday', SEARCH, { date: day('2026-11-27') }),
  means('have you got room for ten on the fifth of December', SEARCH, {
    date: day('2026-12-05'),
    party_size: 10,
  }),
  means('are you booked up tomorrow evening', SEARCH, { date: day('2026-11-23') }),
  means('when could you take eight of us on Friday', SEARCH, { date: day('2026-11-27'), party_size: 8 }),
  means('would Wednesday work for a group of nine', SEARCH, { date: day('2026-11-25'), party_size: 9 }),
  means('until when can we still get food tonight', SEARCH),
  means('are you open on Mondays', SEARCH),
  means('when do you open tomorrow', SEARCH),
  means('which days are you closed', SEARCH),
  means('what do you guys serve', 'list_menu_items'),
  means('have you got anything without meat', 'list_menu_items'),
  means('what is the most expensive thing you have to eat', 'list_menu_items'),
  means('could you run me through the dishes', 'list_menu_items'),
  means('how much would the seafood pancake be', 'list_menu_items'),
  means('do you cook bulgogi', 'list_menu_items'),
  means('what are the dumplings', 'list_menu_items'),
  means('is there a vegan option at the restaurant', 'list_menu_items'),
]
