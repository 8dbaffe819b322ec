import { DEMO_PIN, seedDemo } from '@convonet/call-center/seed-demo'
import { choose } from './cannot-start.ts'
import { withDatabase } from './with-database.ts'

/** `npm run seed -- demo`: the demo caller on a server's database, where nobody is put without being asked. */
export async function seed([what]: readonly string[]): Promise<void> {
  choose('kind of data', what, ['demo'])
  await withDatabase(async (sql, configs) => {
    const { name } = await seedDemo(sql, configs['call-center'])
    process.stdout.write(`${name} signs in with the PIN ${DEMO_PIN}\n`)
  })
}
