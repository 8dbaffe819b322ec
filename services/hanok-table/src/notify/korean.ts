import { zonedAt } from '../restaurant-time.ts'
import type { Here } from '../spoken.ts'

/** "오늘 오후 7시", "내일 낮 12시 30분", "12월 4일 금요일 오후 7시" */
export const koreanStart = (moment: number, here: Here): string =>
  `${koreanDay(moment, here)} ${koreanClock(moment, here)}`

/** "오후 7시 30분"; noon and midnight have words of their own, for 오후 12시 is either. */
export function koreanClock(moment: number, { timeZone }: Pick<Here, 'timeZone'>): string {
  const { hour, minute } = zonedAt(moment, timeZone)
  const minutes = minute === 0 ? '' : ` ${minute}분`
  return `${partOfDay(hour)} ${hour % 12 || 12}시${minutes}`
}

const WEEKDAYS = '월 화 수 목 금 토 일'.split(' ')

/** "오늘", "내일", "12월 4일 금요일" */
function koreanDay(moment: number, { now, timeZone }: Here): string {
  const day = zonedAt(moment, timeZone).toPlainDate()
  const ahead = zonedAt(now, timeZone).toPlainDate().until(day, { largestUnit: 'days' }).days
  if (ahead === 0) return '오늘'
  if (ahead === 1) return '내일'
  return `${day.month}월 ${day.day}일 ${WEEKDAYS[day.dayOfWeek - 1]}요일`
}

const TENS = ' 열 스물 서른 마흔 쉰 예순 일흔 여든 아흔'.split(' ')
const ONES = ' 한 두 세 네 다섯 여섯 일곱 여덟 아홉'.split(' ')

/** "네 분", "열두 분", "스무 분": guests are counted in Korean numbers, of which twenty changes before what it counts. */
export function koreanGuests(count: number): string {
  if (count < 1 || count > 99) return `${count}분`
  if (count === 20) return '스무 분'
  return `${TENS[Math.floor(count / 10)]}${ONES[count % 10]} 분`
}

function partOfDay(hour: number): string {
  if (hour === 0) return '밤'
  if (hour === 12) return '낮'
  return hour < 12 ? '오전' : '오후'
}
