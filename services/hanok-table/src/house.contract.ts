import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { addTable, changeTable, removeTable } from './manage-tables.ts'
import { setRules } from './set-rules.ts'
import { disorderIn } from './testing/disorder.ts'
import { at, engineOn } from './testing/engine.ts'
import { transact } from './transact.ts'

const FOUR = { seats: 4, area: 'hall', joins: null }

/** What the staff changes of the house never costs a party its seats. */
export function houseContract(subject: () => Sql): void {
  const engine = engineOn(subject)
  const add = (name: string) =>
    transact(subject().db, (tx) => addTable(tx, { ...FOUR, name }, engine.writing()))
  const resize = (id: number, seats: number) =>
    transact(subject().db, (tx) => changeTable(tx, { ...FOUR, id, name: 'T1', seats }, engine.writing()))
  const remove = (id: number) => transact(subject().db, (tx) => removeTable(tx, id, engine.writing()))

  describe('a table', () => {
    beforeEach(() => engine.open([4]))

    it('is not made too small for parties to come, nor taken away from them', async () => {
      const [table = 0] = await engine.tableIds()
      const { id } = await engine.booked({ partySize: 3 })
      expect(await resize(table, 2)).toMatchObject({ kind: 'in-use', by: [{ id, guestName: 'Kim' }] })
      expect(await remove(table)).toMatchObject({ kind: 'in-use', by: [{ id }] })
      expect((await resize(table, 3)).kind).toBe('managed')
      await engine.end(id)
      expect((await remove(table)).kind).toBe('managed')
      expect(await engine.tableIds()).toEqual([])
    })

    it('is not made too small while it is being booked', async () => {
      for (const day of [1, 2, 3, 4, 5]) {
        await engine.open([4])
        const [table = 0] = await engine.tableIds()
        await Promise.all([
          ...Array.from({ length: 4 }, (_, index) =>
            engine.book({ startsAt: at(day * 24 + index * 2 + 12) }),
          ),
          resize(table, 2),
        ])
        expect(await disorderIn(subject())).toEqual([])
      }
    })

    it('that is new is there for those who wait, and has a name of its own', async () => {
      await engine.booked()
      await engine.waiting()
      expect((await add('T1')).kind).toBe('name-taken')
      expect(engine.house.freed).toEqual([])
      expect((await add('T2')).kind).toBe('managed')
      expect(engine.house.freed).toEqual(['2026-11-27'])
    })
  })

  it('other hours leave what is booked, and tell whom they contradict', async () => {
    await engine.open([4])
    const lunch = await engine.booked({ startsAt: at(12) })
    await engine.booked({ startsAt: at(19) })
    const hours = { '5': [{ opens: '17:00', closes: '22:00' }] }
    const { outside } = await transact(subject().db, (tx) =>
      setRules(tx, { ...engine.house.rules, hours }, engine.writing()),
    )
    expect(outside.map(({ id }) => id)).toEqual([lunch.id])
    expect(await disorderIn(subject())).toEqual([])
  })
}
