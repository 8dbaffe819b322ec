import { spokenCode } from '../confirmation-code.ts'
import { zonedAt } from '../restaurant-time.ts'
import type { Here } from '../spoken.ts'
import { koreanClock, koreanGuests, koreanStart } from './korean.ts'
import type { NoticeWords, Occasion } from './notice-words.ts'

export const koreanWords: NoticeWords = {
  reminderCall: (occasion) =>
    `${greeting(occasion)} ${start(occasion)}, ${koreanGuests(occasion.partySize)} 예약을 안내해 드립니다. ` +
    `예약 번호는 ${spokenCode(occasion.confirmationCode)}입니다. ` +
    '변경이나 취소가 필요하시면 전화나 홈페이지로 알려 주세요. 감사합니다.',

  reminderMessage: (occasion) =>
    `[한옥 테이블] ${start(occasion)}, ${koreanGuests(occasion.partySize)} 예약을 안내해 드립니다. ` +
    `예약 번호: ${occasion.confirmationCode}. ${change(occasion)}`,

  offerCall: ({ keptUntil, ...occasion }) =>
    `${greeting(occasion)} 기다리시던 자리가 났습니다. ${start(occasion)}, ${koreanGuests(occasion.partySize)} 자리입니다. ` +
    '예약하시려면 1번, 다음 손님께 넘기시려면 2번을 눌러 주세요. ' +
    `${until(keptUntil, occasion.here)}까지 자리를 비워 두겠습니다.`,

  offerMessage: ({ keptUntil, ...occasion }) =>
    `[한옥 테이블] ${start(occasion)}, ${koreanGuests(occasion.partySize)} 자리가 났습니다. ` +
    `${until(keptUntil, occasion.here)}까지 비워 두겠습니다. 예약 번호: ${occasion.confirmationCode}. ${answer(occasion)}`,

  accepted: (occasion) => `감사합니다. 예약이 완료되었습니다. ${start(occasion)}에 뵙겠습니다.`,
  declined: '알려 주셔서 감사합니다. 다음에 뵙겠습니다.',
  gone: '죄송합니다. 이 자리는 더 이상 예약하실 수 없습니다. 다른 시간을 원하시면 전화해 주세요. 감사합니다.',
  unanswered: '답을 듣지 못했습니다. 홈페이지나 전화로 예약하실 수 있습니다. 감사합니다.',
}

const greeting = ({ name }: Pick<Occasion, 'name'>) =>
  `${name && `${name} 님, `}안녕하세요. 한옥 테이블입니다.`

const start = ({ startsAt, here }: Pick<Occasion, 'startsAt' | 'here'>) => koreanStart(startsAt, here)

const change = ({ pageUrl }: Occasion) =>
  pageUrl ? `변경·취소: ${pageUrl}` : '변경이나 취소는 전화로 알려 주세요.'

const answer = ({ pageUrl }: Occasion) => (pageUrl ? `예약하기: ${pageUrl}` : '전화로 예약해 주세요.')

function until(moment: number, here: Here): string {
  const isToday = zonedAt(moment, here.timeZone)
    .toPlainDate()
    .equals(zonedAt(here.now, here.timeZone).toPlainDate())
  return isToday ? koreanClock(moment, here) : koreanStart(moment, here)
}
