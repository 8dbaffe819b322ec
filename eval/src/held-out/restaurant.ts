import { at, day, means, meansNoTool, row, type Utterance, type WantedCall } from './utterance.ts'

const change = (said: string, what: WantedCall['arguments']) =>
  means(said, 'update_reservation_details', what)

const cancel = (said: string) => means(said, 'cancel_reservation', { reservation_id: row('HNK-4R8T') })

const booking: readonly Utterance[] = [
  means(
    "hey uh I wanna get a table for Thursday there's gonna be five of us around seven fifteen",
    'create_reservation',
    { party_size: 5, starts_at: at('2026-11-26 19:15') },
  ),
  means(
    "can you squeeze me in for lunch on Tuesday at twelve thirty, it's just me",
    'create_reservation',
    { party_size: 1, starts_at: at('2026-11-24 12:30') },
    [[/how many|party/i, 'just me']],
  ),
  means(
    "we'll need a dinner reservation a week from Saturday, twelve people, six o'clock",
    'create_reservation',
    { party_size: 12, starts_at: at('2026-12-05 18:00') },
  ),
  means(
    'hi this is Priscilla Boateng I was hoping to reserve for four on Sunday the twenty ninth at five thirty in the evening',
    'create_reservation',
    { guest_name: /priscilla boateng/i, party_size: 4, starts_at: at('2026-11-29 17:30') },
  ),
  means('table for two adults and three kids on Friday at quarter to six', 'create_reservation', {
    party_size: 5,
    starts_at: at('2026-11-27 17:45'),
  }),
  means(
    'do you think you could fit me and five friends in on wednesday night, say eight thirty',
    'create_reservation',
    { party_size: 6, starts_at: at('2026-11-25 20:30') },
    [[/how many|party/i, 'six']],
  ),
  means("a table tonight, two people, nine o'clock, the name's Okonkwo", 'create_reservation', {
    guest_name: /okonkwo/i,
    party_size: 2,
    starts_at: at('2026-11-22 21:00'),
  }),
  means('book us in for December first half six please, party of seven', 'create_reservation', {
    party_size: 7,
    starts_at: at('2026-12-01 18:30'),
  }),
  means(
    "I'd like to bring my wife for our anniversary on Friday at eight, could you set a table aside",
    'create_reservation',
    { party_size: 2, starts_at: at('2026-11-27 20:00') },
    [[/how many|party/i, 'just the two of us']],
  ),
  means(
    'could I reserve a table the day after tomorrow at one in the afternoon',
    'create_reservation',
    { party_size: 3, starts_at: at('2026-11-24 13:00') },
    [[/how many|party/i, "there'll be three of us"]],
  ),
  means(
    'yeah I need a table for Friday',
    'create_reservation',
    { party_size: 10, starts_at: at('2026-11-27 19:15') },
    [
      [/how many|party/i, 'ten'],
      [/what time|when/i, 'quarter past seven'],
    ],
  ),
  means(
    "um so it's my mom's birthday and we wanted to do dinner at your restaurant on December the fifth at seven, nine of us",
    'create_reservation',
    { party_size: 9, starts_at: at('2026-12-05 19:00') },
  ),
  means(
    'make a reservation under Delgado for the twenty seventh at 6:45 p.m. for three, and my cell is 628-555-0143',
    'create_reservation',
    {
      guest_name: /delgado/i,
      guest_phone: /628\D*555\D*0143/,
      party_size: 3,
      starts_at: at('2026-11-27 18:45'),
    },
  ),
  means(
    'put us on the waitlist if you have to but we want Friday at seven for five people',
    'create_reservation',
    { party_size: 5, starts_at: at('2026-11-27 19:00') },
  ),
  means(
    "table for four Thursday six pm and could it be somewhere with space because we're bringing a stroller",
    'create_reservation',
    { party_size: 4, starts_at: at('2026-11-26 18:00'), special_requests: /stroller/i },
  ),
  means(
    "can you hold a table on Tuesday evening at eight, we're six and one of us can't have gluten",
    'create_reservation',
    { party_size: 6, starts_at: at('2026-11-24 20:00'), special_requests: /gluten/i },
  ),
  means(
    "reserve for two this coming Sunday at noon, and we'd like to order two bulgogi and a seafood pancake ahead",
    'create_reservation',
    {
      party_size: 2,
      starts_at: at('2026-11-29 12:00'),
      preorder_items: /(2|two)x?\W.*bulgogi|bulgogi\W*(2|two)/i,
    },
  ),
  means(
    "it's for a company dinner, twenty people, Thursday December third, seven p m, can I reserve that with you",
    'create_reservation',
    { party_size: 20, starts_at: at('2026-12-03 19:00') },
  ),
]

const looking: readonly Utterance[] = [
  means('hang on which day did we settle on for that dinner reservation', 'get_reservation'),
  means(
    "I can't remember if I actually made a dinner reservation with you, could you look",
    'get_reservation',
  ),
  means("hi I'm calling about my reservation on Saturday, is that still good", 'get_reservation'),
  means('which name did I put the table under', 'get_reservation'),
  means("pull up my reservation please it's Dana Demo", 'get_reservation'),
  means(
    "I've got a confirmation code here, h n k dash four r eight t, could you check it for me",
    'get_reservation_by_code',
    { confirmation_code: 'HNK-4R8T' },
  ),
  means("what's the status of HNK4R8T", 'get_reservation_by_code', { confirmation_code: 'HNK-4R8T' }),
]

const availability: readonly Utterance[] = [
  means('have you got any tables left for Thursday night', 'search_seating_availability', {
    date: day('2026-11-26'),
  }),
  means(
    'is Friday at eight still free for a party of six',
    'search_seating_availability|create_reservation',
    { party_size: 6 },
  ),
  means('what times could you seat two people on Wednesday', 'search_seating_availability', {
    date: day('2026-11-25'),
  }),
  means(
    'would it be possible to seat fifteen of us on December fourth',
    'search_seating_availability|create_reservation',
    { party_size: 15 },
  ),
  means(
    "are you all booked up tonight or is there a chance we'd get a table",
    'search_seating_availability',
    {
      date: day('2026-11-22'),
    },
  ),
]

const hours: readonly Utterance[] = [
  means('how late are you guys open on Sundays', 'search_seating_availability', { about: 'hours' }),
  means("what are the restaurant's hours", 'search_seating_availability', { about: 'hours' }),
  means('is the restaurant open tomorrow', 'search_seating_availability', { date: day('2026-11-23') }),
  means('from when on can people come in for lunch at your place', 'search_seating_availability', {
    about: 'hours',
  }),
]

const menu: readonly Utterance[] = [
  means('is the hanwoo beef very expensive', 'list_menu_items'),
  means("I'm in the mood for cold noodles, is that something you serve", 'list_menu_items'),
  means('do you guys make anything with kimchi in it', 'list_menu_items'),
  means("could you go over what's on the menu before I decide", 'list_menu_items'),
  means("what's the cheapest dish you've got", 'list_menu_items'),
]

const changing: readonly Utterance[] = [
  change("can we bring Saturday's dinner reservation forward by an hour, the babysitter has to leave early", {
    starts_at: at('2026-11-28 18:00'),
  }),
  change('hi so our plans shifted, can the reservation be Sunday instead, same time', {
    starts_at: at('2026-11-29 19:00'),
  }),
  change("we won't make it for seven on Saturday, could you have our table at eight fifteen", {
    starts_at: at('2026-11-28 20:15'),
  }),
  change('shift my dinner reservation to December fifth at six thirty', {
    starts_at: at('2026-12-05 18:30'),
  }),
  change("we've picked up three extra people for the table on Saturday so seven altogether", {
    party_size: 7,
  }),
  change('one more person is joining us at the restaurant on Saturday', {
    party_size: 5,
  }),
  change('I need to change the name on my booking to Morgan Ellis', {
    guest_name: 'Morgan Ellis',
  }),
  change("the number you have for my table is old, it's 510 555 0162 now", {
    guest_phone: /510\D*555\D*0162/,
  }),
  change("oh and can you add to my reservation that somebody's allergic to sesame", {
    special_requests: /sesame/i,
  }),
  change("for our dinner on Saturday we'd love to sit outside if that's possible", {
    special_requests: /outside|outdoor/i,
  }),
  change("we'd like to have two bibimbap and one bulgogi ready when we get to our table on Saturday", {
    preorder_items: /(2|two)x?\W.*bibimbap|bibimbap\W*(2|two)/i,
  }),
  change('can I pre-order four of the cold noodles for my reservation', {
    preorder_items: /(4|four)x?\W.*(noodle|naengmyeon)|(noodles?|naengmyeon\w*)\W*(4|four)/i,
  }),
]

const ending: readonly Utterance[] = [
  means("we're definitely coming on Saturday so go ahead and confirm the booking", 'set_reservation_status', {
    status: 'confirmed',
  }),
  cancel("hey I'm really sorry but we can't make it Saturday, can you cancel the table"),
  cancel("scrap the dinner reservation please we're all down with the flu"),
  cancel('I want to get rid of my booking, the code is HNK-4R8T'),
  cancel('we decided to stay home on Saturday so you can give our table to somebody else'),
]

const somethingElse: readonly Utterance[] = [
  meansNoTool('I had some reservations about that idea to be honest'),
  meansNoTool('we just got a new kitchen table from my parents'),
  meansNoTool('my daughter is waiting tables this summer'),
  meansNoTool("mm okay never mind I'll call back later"),
]

export const restaurant = [
  ...booking,
  ...looking,
  ...availability,
  ...hours,
  ...menu,
  ...changing,
  ...ending,
  ...somethingElse,
]
