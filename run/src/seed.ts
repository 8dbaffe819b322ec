import { seedDemo as seedDomains } from '@convonet/agent-llm/seed-demo'
import { DEMO_CALLERS, DEMO_STAFF } from '@convonet/call-center/demo'
import { seedDemo } from '@convonet/call-center/seed-demo'
import { seedDemo as seedRestaurant } from '@convonet/hanok-table/seed-demo'
import { systemClock } from '@convonet/kit/process/clock'
import { choose } from './cannot-start.ts'
import { withDatabase } from './with-database.ts'

/** `npm run seed -- demo`: people, plans, tables to try things with on a server's database, where nothing is put without being asked. */
export async function seed([what]: readonly string[]): Promise<void> {
  choose('kind of data', what, ['demo'])
  await withDatabase(async (sql, configs) => {
    await seedDemo(sql, configs['call-center'])
    await seedDomains(sql, systemClock)
    await seedRestaurant(sql, configs['hanok-table'], systemClock)
    const callers = DEMO_CALLERS.map(({ name, pin }) => `${name} calls with the PIN ${pin}`)
    const staff = DEMO_STAFF.map(
      ({ name, email, password }) => `${name} signs in as ${email}, password ${password}`,
    )
    process.stdout.write(`${[...callers, ...staff].join('\n')}\n`)
  })
}
