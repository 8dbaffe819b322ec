import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { restaurantRoutes } from '@convonet/contracts/restaurant-routes'
import type { Handlers } from '@convonet/kit/http/mount'
import { AppError } from '@convonet/kit/wire/app-error'
import { addTable, changeTable, removeTable, type TableManaged } from '../manage-tables.ts'
import { loadRules } from '../restaurant.ts'
import { setRules } from '../set-rules.ts'
import type { Desk } from './desk.ts'
import { readForStaff } from './read-for-staff.ts'
import { tableTaken } from './staff-outcomes.ts'

type Names = 'rules' | 'setRules' | 'addTable' | 'changeTable' | 'removeTable'

/** The restaurant's hours, rules and tables. */
export function rulesHandlers(desk: Desk): Pick<Handlers<typeof restaurantRoutes>, Names> {
  return {
    rules: () => loadRules(desk.face.sql.db),

    setRules: ({ body }, context) =>
      desk.write(context, async (asker, once) => {
        const writing = await desk.writing(asker)
        const answer = await once(async (tx) => {
          const { rules, outside } = await setRules(tx, body, writing)
          return { body: { rules, outside: await readForStaff(tx, outside, { ...writing, rules }) } }
        })
        desk.rulebook.forget()
        return answer
      }),

    addTable: ({ body }, context) =>
      desk.write(context, async (asker, once) => {
        const writing = await desk.writing(asker)
        return await once(async (tx) => ({ body: managed(await addTable(tx, body, writing), writing.rules) }))
      }),

    changeTable: ({ params, body }, context) =>
      desk.write(context, async (asker, once) => {
        const writing = await desk.writing(asker)
        return await once(async (tx) => ({
          body: managed(await changeTable(tx, { ...params, ...body }, writing), writing.rules),
        }))
      }),

    removeTable: ({ params }, context) =>
      desk.write(context, async (asker, once) => {
        const writing = await desk.writing(asker)
        return await once(async (tx) => {
          managed(await removeTable(tx, params.id, writing), writing.rules)
          return { body: { removed: true } }
        })
      }),
  }
}

function managed(outcome: TableManaged, rules: RestaurantRules): Table {
  switch (outcome.kind) {
    case 'managed':
      return outcome.table
    case 'name-taken':
      throw new AppError('conflict', 'Another table has this name')
    case 'unknown-table':
      throw new AppError('not-found', 'There is no such table')
    case 'in-use':
      throw tableTaken(outcome.by, rules)
  }
}
