import { at, means, type Utterance } from '../held-out/utterance.ts'

type Wanted = Parameters<typeof means>[2]

const book = (said: string, party_size: number, moment: string, more: Wanted = {}) =>
  means(said, 'create_reservation', { party_size, starts_at: at(moment), ...more })

const FRIDAY_SEVEN = '2026-11-27 19:00'

/** How guests ask for a table on the phone, in whatever order it comes to them. */
export const restaurantBookings: readonly Utterance[] = [
  book('Friday at seven for three', 3, FRIDAY_SEVEN),
  book('at seven for three on Friday please', 3, FRIDAY_SEVEN),
  book('could I have something at eight on Wednesday for two people', 2, '2026-11-25 20:00'),
  book('we need a table, there are five of us, Thursday at seven thirty', 5, '2026-11-26 19:30'),
  book("hey there, I'm hoping to get in on Friday around seven, party of six", 6, FRIDAY_SEVEN),
  book('any chance you could seat four of us at six on Tuesday, then please book it', 4, '2026-11-24 18:00'),
  book('four for Friday at seven', 4, FRIDAY_SEVEN),
  book('Friday, seven pm, four guests, under Ortega', 4, FRIDAY_SEVEN, { guest_name: /ortega/i }),
  book('table for me and my two kids on Wednesday at half past five', 3, '2026-11-25 17:30'),
  book('I am calling to reserve a table for Friday night at eight for six adults', 6, '2026-11-27 20:00'),
  book('my boss wants a table for seven on Tuesday at noon', 7, '2026-11-24 12:00'),
  book('put Alvarez down for two at seven fifteen on Thursday', 2, '2026-11-26 19:15', {
    guest_name: /alvarez/i,
  }),
  book(
    'we would love to come in on Friday evening, three adults and one child, at six',
    4,
    '2026-11-27 18:00',
  ),
  book('do me a favor and book a four top for Wednesday at eight', 4, '2026-11-25 20:00'),
  book(
    'hi I want to make a reservation, it is for Friday the fourth at seven and we are ten',
    10,
    '2026-12-04 19:00',
  ),
  book('make that dinner reservation for Thursday, two of us, eight fifteen', 2, '2026-11-26 20:15'),
  book('save a table for twelve people at five pm on December sixth', 12, '2026-12-06 17:00'),
  book('tonight at seven for three', 3, '2026-11-22 19:00'),
  book('can you do seven people tonight, eight thirty', 7, '2026-11-22 20:30'),
  book(
    'could we eat with you this evening at half past six, there will be four of us',
    4,
    '2026-11-22 18:30',
  ),
  book('a table please, Friday, 7, for 2', 2, FRIDAY_SEVEN),
  book('I would like to bring my parents on Friday at seven, so that makes three', 3, FRIDAY_SEVEN),
  book('reserve us the ondol room, eight people, Friday at seven', 8, FRIDAY_SEVEN, {
    special_requests: /ondol/i,
  }),
  book('two seats at the window tomorrow week, so on the first, at six thirty', 2, '2026-12-01 18:30', {
    special_requests: /window/i,
  }),
  book('book for 4 on the 27th at 19:00 please', 4, FRIDAY_SEVEN),
  book('a reservation in the name of Petrova, Friday at seven, five persons', 5, FRIDAY_SEVEN, {
    guest_name: /petrova/i,
  }),
  book(
    'I need somewhere to take six clients for lunch on Thursday at half twelve, book us in',
    6,
    '2026-11-26 12:30',
  ),
  book('table for four on Friday at seven, my number is 628 555 0133', 4, FRIDAY_SEVEN, {
    guest_phone: /6285550133/,
  }),
  book('we want to sit outside on Friday at seven, two people', 2, FRIDAY_SEVEN, {
    special_requests: /outside/i,
  }),
  book('book a table for four on Friday at seven and order two bulgogi ahead', 4, FRIDAY_SEVEN, {
    preorder_items: /(two|2).*bulgogi/i,
  }),
  book('a table for two on Thursday at eight with one barbecue set ordered ahead', 2, '2026-11-26 20:00', {
    preorder_items: /(one|1|a).*barbecue/i,
  }),
  book('reserve for six on Friday at seven and have three pajeon ready for us', 6, FRIDAY_SEVEN, {
    preorder_items: /(three|3).*pajeon/i,
  }),
  book('table for five Friday at seven, one of us cannot eat gluten', 5, FRIDAY_SEVEN, {
    special_requests: /gluten/i,
  }),
  book('Friday at seven for four, it is a birthday so some candles would be nice', 4, FRIDAY_SEVEN, {
    special_requests: /birthday|candles/i,
  }),
  book('book us for two on Thursday at seven and we need a high chair', 2, '2026-11-26 19:00', {
    special_requests: /high chair/i,
  }),
  book(
    "there's six of us, do you have anything Friday at seven, if so take my name, it's Novak",
    6,
    FRIDAY_SEVEN,
    {
      guest_name: /novak/i,
    },
  ),
  means(
    'I would like to make a reservation for Friday',
    'create_reservation',
    { party_size: 4, starts_at: at(FRIDAY_SEVEN) },
    [
      [/how many|people/i, 'four'],
      [/when|what time|which time/i, 'seven'],
    ],
  ),
  means('can I book a table for four', 'create_reservation', { party_size: 4, starts_at: at(FRIDAY_SEVEN) }, [
    [/when|what (day|time)|which day/i, 'Friday at seven'],
  ]),
  means(
    'we want to come and eat on Friday at seven',
    'create_reservation',
    { party_size: 9, starts_at: at(FRIDAY_SEVEN) },
    [[/how many/i, 'there will be nine of us']],
  ),
  means('I would like a table', 'create_reservation', { party_size: 2, starts_at: at('2026-11-24 18:30') }, [
    [/how many/i, 'just the two of us'],
    [/when|what (day|time)|which day/i, 'on Tuesday, half past six'],
  ]),
]
