import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bookClient, houseQuery, rulesQuery } from './book-queries.ts'
import { useDesk } from './desk.ts'
import { ruleProblems } from './rule-problems.ts'
import { useBookWrite } from './use-book-write.ts'

export interface RulesDraft {
  rules: RestaurantRules
  change: (changes: Partial<RestaurantRules>) => void
  /** Whether something beneath this path, such as `hours.1.0`, is not possible. */
  isWrong: (path: string) => boolean
  problems: number
  isChanged: boolean
  isReadOnly: boolean
  isBusy: boolean
  /** Parties to come that the saved rules would not take any more; null before anything was saved. */
  outside: StaffReservation[] | null
  save: () => Promise<void>
  reset: () => void
}

/** The rules as they are being changed. */
export function useRulesDraft(): RulesDraft {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { rules: saved, isManager, say } = useDesk()
  const { write, isBusy } = useBookWrite()
  const [changes, setChanges] = useState<Partial<RestaurantRules>>({})
  const [outside, setOutside] = useState<StaffReservation[] | null>(null)
  const rules = { ...saved, ...changes }
  const paths = ruleProblems(rules)

  async function save() {
    const answer = await write({
      what: t('reservationBook.did.rules'),
      send: (options) => bookClient().setRules({ body: rules }, options),
      done: () => ({ text: t('reservationBook.done.saved') }),
    })
    if (!answer) return
    queries.setQueryData(rulesQuery.queryKey, answer.rules)
    void queries.invalidateQueries({ queryKey: houseQuery.queryKey })
    setChanges({})
    setOutside(answer.outside)
    if (answer.outside.length > 0) {
      say({
        tone: 'done',
        text: t('reservationBook.settings.savedWithOutside', { count: answer.outside.length }),
      })
    }
  }

  return {
    rules,
    change: (more) => setChanges((before) => ({ ...before, ...more })),
    isWrong: (path) => paths.some((wrong) => wrong === path || wrong.startsWith(`${path}.`)),
    problems: paths.length,
    isChanged: JSON.stringify(rules) !== JSON.stringify(saved),
    isReadOnly: !isManager,
    isBusy,
    outside,
    save,
    reset: () => setChanges({}),
  }
}

/** What a field of numbers gives: nothing is no number. */
export const numberOf = (value: number | string): number => (value === '' ? Number.NaN : Number(value))

export const shownNumber = (value: number | null): number | string =>
  value === null || Number.isNaN(value) ? '' : value
