import { spokenCode } from '../confirmation-code.ts'
import { zonedAt } from '../restaurant-time.ts'
import { type Here, spokenClock, spokenNumber, spokenStart } from '../spoken.ts'
import type { NoticeWords, Occasion } from './notice-words.ts'

export const englishWords: NoticeWords = {
  reminderCall: (occasion) =>
    `${greeting(occasion)} We look forward to seeing you ${start(occasion)}, at a table for ${spokenNumber(occasion.partySize)}. ` +
    `Your confirmation code is ${spokenCode(occasion.confirmationCode)}. ` +
    'If your plans have changed, please call us or change the reservation on our website. Goodbye.',

  reminderMessage: (occasion) =>
    `Hanok Table: we look forward to seeing you ${start(occasion)}, table for ${occasion.partySize}, ` +
    `code ${occasion.confirmationCode}. ${change(occasion)}`,

  offerCall: ({ keptUntil, ...occasion }) =>
    `${greeting(occasion)} A table has come free for your party of ${spokenNumber(occasion.partySize)}, ${start(occasion)}. ` +
    'To take it, press 1. To leave it to the next guests, press 2. ' +
    `We keep it for you until ${until(keptUntil, occasion.here)}.`,

  offerMessage: ({ keptUntil, ...occasion }) =>
    `Hanok Table: a table for ${occasion.partySize} has come free ${start(occasion)}. ` +
    `We keep it for you until ${until(keptUntil, occasion.here)}, code ${occasion.confirmationCode}. ${answer(occasion)}`,

  accepted: (occasion) =>
    `Thank you. Your table is booked. We look forward to seeing you ${start(occasion)}. Goodbye.`,
  declined: 'Thank you for telling us. We hope to see you another time. Goodbye.',
  gone: 'We are sorry, this table cannot be had any more. Please call us for another time. Goodbye.',
  unanswered:
    'We have not heard an answer. You can still take the table on our website, or call us. Goodbye.',
}

const greeting = ({ name }: Pick<Occasion, 'name'>) => `Hello${name && ` ${name}`}. This is Hanok Table.`

const start = ({ startsAt, here }: Pick<Occasion, 'startsAt' | 'here'>) => spokenStart(startsAt, here)

const change = ({ pageUrl }: Occasion) =>
  pageUrl ? `Change or cancel: ${pageUrl}` : 'Please call us to change or cancel.'

const answer = ({ pageUrl }: Occasion) => (pageUrl ? `Take it: ${pageUrl}` : 'Please call us to take it.')

function until(moment: number, here: Here): string {
  const isToday = zonedAt(moment, here.timeZone)
    .toPlainDate()
    .equals(zonedAt(here.now, here.timeZone).toPlainDate())
  return isToday ? spokenClock(moment, here) : spokenStart(moment, here)
}
