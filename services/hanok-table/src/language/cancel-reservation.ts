import { type Language, MINE, MY_ONLY, OURS, reservation, TABLE } from './words.ts'

const WAITING = { reservation_id: 'waitlist place' }
const CANCEL =
  '(cancel|call off|drop|delete|remove|give up|undo|get rid of|scrap|release|let go of|scratch|give back|forget)'

export const cancelReservationLanguage: Language = {
  'convonet/can': 'cancel a reservation',
  'convonet/slots': { reservation_id: { ...reservation, ask: 'Which reservation should I cancel?' } },
  'convonet/phrases': [
    {
      phrase: `${CANCEL} ${MINE} [restaurant|dinner|lunch] ${TABLE} [at hanok table|at the restaurant]`,
      set: MY_ONLY,
    },
    `${CANCEL} ${MINE} ${TABLE} (for|on|at) {reservation_id}`,
    {
      phrase: `(take|remove|get|scratch|cross|pull|delete) (me|us|my name|our name|our party|my party) (off|from|out of) [of] (the|your) (waitlist|waiting list|wait list|queue)`,
      set: WAITING,
    },
    {
      phrase: `(leave|get off|get out of|quit|cancel|drop out of|give up) [my|our] (the|your|my|our) [spot|place|spot on|place on] [the|your] (waitlist|waiting list|wait list|queue) [place|spot]`,
      set: WAITING,
    },
    {
      phrase: `(we|i) (do not|no longer|will not|are not) (want|need|wanting|going) [to] (wait|be on the waitlist|stay on the waitlist|stay on the list|wait for a table) [any more|anymore|any longer]`,
      set: WAITING,
    },
    {
      phrase: `(we|i) (do not|no longer|will not) (want|need|take|accept) (the|that) (offered ${TABLE}|offer|${TABLE} (that|which) (came free|opened up|was offered|you offered us))`,
      set: WAITING,
    },
    { phrase: `(i|we) (want|need|have to get|would like to get|would like) out of ${OURS}`, set: MY_ONLY },
    {
      phrase: `${CANCEL} (what|everything|anything|whatever) (i|we) [have] [got] (booked|reserved|have with you) [with you|at your place|at the restaurant]`,
      set: MY_ONLY,
    },
    {
      phrase: `(no need|there is no need|you do not need|you do not have) to (keep|hold|save) (a|the|our|my) ${TABLE} [for (us|me)] [any more|anymore]`,
      set: MY_ONLY,
    },
    `${CANCEL} ${MINE} {reservation_id} ${TABLE}`,
    {
      phrase:
        "(we|i) (can not|cannot|can't|won't|will not|won't be able to|will not be able to|are not able to|aren't able to) (come|be coming|be there|make it|make dinner|make our table|make our reservation) [after all|to dinner|for dinner|to the restaurant]",
      set: MY_ONLY,
    },
    { phrase: `(i|we) (do not|don't|no longer) need ${MINE} ${TABLE} [any more|anymore]`, set: MY_ONLY },
    { phrase: `${CANCEL} (it|that) [anyway|all the same]`, set: { reservation_id: 'it' }, everyday: true },
    {
      phrase: `(i|we) (have to|must|need to|want to|would like to|will have to) ${CANCEL} [${MINE}] [dinner|lunch] [${TABLE}]`,
      set: MY_ONLY,
      everyday: true,
    },
    { phrase: `${CANCEL} (our|my|the) (dinner|lunch) [at hanok table|at the restaurant]`, set: MY_ONLY },
    { phrase: `let ${MINE} ${TABLE} go`, set: MY_ONLY },
    { phrase: `take (me|us) off [the|your] (books|book|list)`, set: MY_ONLY },
    `${CANCEL} ${MINE} (dinner|lunch) (on|for|at) {reservation_id}`,
    { phrase: `take ${MINE} ${TABLE} off [the|your] (books|book|list)`, set: MY_ONLY },
    {
      phrase: `something came up [so|and] (i|we) (have to|must|need to|will have to) ${CANCEL}`,
      set: MY_ONLY,
    },
    { phrase: `${MINE} ${TABLE} is (not|no longer) needed [any more|anymore]`, set: MY_ONLY },
    {
      phrase: `[sorry|unfortunately|i am afraid] [but] [that] (we|i) (are|am|will) not [be] (coming|able to come|able to make it|make it|come|be there|joining you|be able to come|be able to make it|going to make it|going to come|going to be there) [anymore|any more|after all|then] [so|and] [please] [${CANCEL}] [${OURS}|it]`,
      set: MY_ONLY,
    },
    {
      phrase: `[sorry|unfortunately|i am afraid] [but] [that] (we|i) (can not|cannot|can't|could not|couldn't) (come|make it|be there|attend|keep our table|keep our reservation|keep the reservation|use our table) [anymore|any more|after all|then] [so|and] [please] [${CANCEL}] [${OURS}|it]`,
      set: MY_ONLY,
    },
    {
      phrase: `(i|we) (have|need|must|will have) [to] ${CANCEL} [dinner|lunch|it] [because|since|as] [(my|our|the) (kid|child|son|daughter|wife|husband|baby|mother|father|plans|babysitter|car) (is sick|is ill|has a fever|changed|have changed|fell through|broke down|cancelled)|i am sick|i am ill|we are sick]`,
      set: MY_ONLY,
    },
    { phrase: `(i|we) (have|need|must|will have|would like|want) to ${CANCEL} ${OURS}`, set: MY_ONLY },
    {
      phrase: `(take|pull|remove) ${OURS} (off|down|out) [of] [the|your] [books|book|list|system|calendar]`,
      set: MY_ONLY,
    },
    {
      phrase: `(give|let) [somebody else|someone else|others|other guests|other people|another guest] [have] ${OURS} [(to|away to) (somebody else|someone else|others|other guests|other people|another guest)] [have|away]`,
      set: MY_ONLY,
    },
    {
      phrase: `(give|pass) ${OURS} [away] [to (somebody else|someone else|others|other guests|other people|another guest)]`,
      set: MY_ONLY,
    },
    {
      phrase: `[our|my|the] [plans|dinner|lunch|saturday|friday|sunday|evening|party] [is|are|have|has] (off|changed|cancelled|fallen through|not happening) [so|and] [please] ${CANCEL} ${OURS}`,
      set: MY_ONLY,
    },
    {
      phrase: `(i|we) (will not|won't|no longer|do not|will no longer) [be] (need|needing|use|using|want|require) ${OURS} [any more|anymore|after all]`,
      set: MY_ONLY,
    },
    {
      phrase: `(i|we) (need|have|want|would like|must|will have) to ${CANCEL} [our|my|the] (dinner|lunch|evening) [with you|at your place|there|at the restaurant]`,
      set: MY_ONLY,
    },
    `(i|we) (need|have|want|would like|will have) to ${CANCEL} (our|my|the) (dinner|lunch|table|reservation|booking) (on|for|at) {reservation_id}`,
    `(we|i) (are not|am not|will not|won't|aren't) [be] (coming|able to come|able to make it|make it|come|be there|going to make it) (on|for|at) {reservation_id}`,
    `(we|i) (can not|cannot|can't|could not|couldn't) (come|make it|be there|attend) (on|for|at) {reservation_id}`,
    { phrase: `(i|we) (have|need|must|will have) to ${CANCEL} (on|for) {reservation_id}`, everyday: true },
  ],
  'convonet/examples': [
    'cancel my reservation',
    'we cannot come to dinner after all',
    'please give up our table on Friday',
    'I do not need the table any more',
    'something came up and we have to cancel our dinner',
    'take us off the list for Saturday at the restaurant',
    'we will not be coming to the restaurant',
    'please release my table',
    'call off our dinner reservation',
    'cancel my table',
    'we cannot come tonight',
    'I need to cancel my booking for Friday',
    'we will not be coming',
    'please release our table',
    'we do not need the reservation anymore',
    'dinner is off, cancel it',
    'I am sick and have to cancel',
    'delete my reservation',
    'our plans changed, so no table for us',
    'we have to call off the dinner',
    'give our table away, we are not coming',
    'someone else can have our table',
    'call off our booking',
  ],
  'convonet/say': {
    cancelled: 'Your reservation for {party} {when} is cancelled.',
    'off-the-waitlist': 'You are off the waitlist for {party} {when}.',
    declined: 'All right, the table for {party} {when} goes to the next guests. You are off the waitlist.',
    lapsed: 'That table had gone to others already. You are off the waitlist.',
    'already-cancelled': 'That reservation was cancelled already.',
    'not-changeable': 'That reservation is {status}, so there is nothing to cancel.',
    'premium-cancel':
      'You have ordered food for {total} ahead. We would gladly move your table to another day and keep the order.',
    'let-go': 'All right, I let the table go. Nothing was booked.',
    'which-one': 'You have {labels}.',
    'not-identified': 'I do not see a reservation of yours yet.',
    'not-found': 'I cannot find that reservation.',
  },
  'convonet/intent': 'cancel your reservation[, the {reservation_id}]',
}
