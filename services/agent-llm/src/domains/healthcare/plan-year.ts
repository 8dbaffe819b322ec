import { Temporal } from 'temporal-polyfill'
import type { Member, Plan } from './tables.ts'

export interface PlanYear {
  /** The calendar year it begins in: its name in `member_accumulations`. */
  year: number
  start: string
  /** Its last day. */
  end: string
}

/**
 * The plan year that counts on a day: the plan's own where the day is in it, else the one between two anniversaries of it.
 * For a member whose coverage is over it is the last one they were covered in.
 */
export function planYearOn(
  plan: Pick<Plan, 'planYearStart' | 'planYearEnd'>,
  { coverageEnd }: Pick<Member, 'coverageEnd'>,
  today: string,
): PlanYear {
  const day = coverageEnd && coverageEnd < today ? coverageEnd : today
  const { planYearStart: start, planYearEnd: end } = plan
  if (start && end && start <= day && day <= end) return { year: Number(start.slice(0, 4)), start, end }
  return betweenAnniversaries(start ?? `${day.slice(0, 4)}-01-01`, day)
}

function betweenAnniversaries(first: string, day: string): PlanYear {
  const anniversary = (years: number) => Temporal.PlainDate.from(first).add({ years })
  const years = Number(day.slice(0, 4)) - Number(first.slice(0, 4))
  const begun = Temporal.PlainDate.compare(anniversary(years), Temporal.PlainDate.from(day)) <= 0
  const elapsed = begun ? years : years - 1
  const start = anniversary(elapsed)
  return {
    year: start.year,
    start: start.toString(),
    end: anniversary(elapsed + 1)
      .subtract({ days: 1 })
      .toString(),
  }
}
