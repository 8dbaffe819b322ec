import { at, means, row, type Utterance } from '../held-out/utterance.ts'

const MINE = { reservation_id: row('HNK-4R8T') }

const change = (said: string, what: Parameters<typeof means>[2]) =>
  means(said, 'update_reservation_details', what)
const cancel = (said: string) => means(said, 'cancel_reservation', MINE)

/** How guests change and give up the table they have: for four on Saturday at seven. */
export const restaurantChanges: readonly Utterance[] = [
  change('could we make it an hour later', { starts_at: at('2026-11-28 20:00') }),
  change('we are running late for Saturday, can you push it back thirty minutes', {
    starts_at: at('2026-11-28 19:30'),
  }),
  change('is there any way to come half an hour earlier on Saturday', { starts_at: at('2026-11-28 18:30') }),
  change('bring our booking forward by an hour', { starts_at: at('2026-11-28 18:00') }),
  change('move my reservation two hours earlier', { starts_at: at('2026-11-28 17:00') }),
  change('could our table be fifteen minutes later', { starts_at: at('2026-11-28 19:15') }),
  change('my booking on Saturday should be at eight not at seven', { starts_at: at('2026-11-28 20:00') }),
  change('Saturday does not work anymore, could we do Friday at the same time', {
    starts_at: at('2026-11-27 19:00'),
  }),
  change('I booked for Saturday but we need Sunday at six instead', { starts_at: at('2026-11-29 18:00') }),
  change('switch our reservation over to the fifth of December at half past seven', {
    starts_at: at('2026-12-05 19:30'),
  }),
  change('can we come on Friday at eight instead of Saturday', { starts_at: at('2026-11-27 20:00') }),
  change('we got two more people for our reservation, so six in total', { party_size: 6 }),
  change('somebody dropped out, there will only be three of us on Saturday', { party_size: 3 }),
  change('could you update the head count on my booking to seven', { party_size: 7 }),
  change('we are now eight for the table on Saturday', { party_size: 8 }),
  change('please change the number of guests to five', { party_size: 5 }),
  change('our party grew to six', { party_size: 6 }),
  change('the table I reserved has to be for five', { party_size: 5 }),
  change('could you write down that my wife has a nut allergy for our booking', {
    special_requests: /nut/i,
  }),
  change('please note that we will have a stroller with us on Saturday', { special_requests: /stroller/i }),
  change('my reservation, can you add that it is our anniversary', { special_requests: /anniversary/i }),
  change('we need wheelchair access for our table', { special_requests: /wheelchair/i }),
  change('can we get a booth for our reservation', { special_requests: /booth/i }),
  change('add three bulgogi to my booking', { preorder_items: /(three|3).*bulgogi/i }),
  change('we want to order food ahead for Saturday, two pajeon', { preorder_items: /(two|2).*pajeon/i }),
  change('please have one barbecue set prepared for our table', { preorder_items: /(one|1|a).*barbecue/i }),
  change('can I pre-order four bibimbaps for my reservation', { preorder_items: /(four|4).*bibimbap/i }),
  change('put the table in the name of Casey Moon', { guest_name: 'Casey Moon' }),
  change('my booking is under the wrong name, it should say Toni Demo', { guest_name: 'Toni Demo' }),
  change('use 628 555 0144 as the phone number for my reservation', { guest_phone: /6285550144/ }),
  change('my phone number for the booking has changed, it is 628 555 0166 now', {
    guest_phone: /6285550166/,
  }),
  cancel('we will not need the table on Saturday after all'),
  cancel('please cancel what I have booked with you'),
  cancel('I want out of my reservation'),
  cancel('can you take our name off the books for Saturday'),
  cancel('my kid is sick, we have to cancel Saturday'),
  cancel('unfortunately we are not going to make it on Saturday'),
  cancel('free up our table, we found something else'),
  cancel('no need to keep the table for us'),
  cancel('I am calling to cancel a reservation'),
  means('it is us, the party of four, we are here', 'set_reservation_status', { status: 'seated' }),
  means('just letting you know that we are here for our table', 'set_reservation_status', {
    status: 'seated',
  }),
  means('I got a message asking me to confirm my table, so yes we are coming', 'set_reservation_status', {
    status: 'confirmed',
  }),
]
