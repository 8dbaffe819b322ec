import type { Sql } from '@convonet/kit/store/sql'
import type { WorldChange } from '../scenario.ts'
import type { World } from './open-world.ts'
import { newPeople, type People, seedPeople } from './people.ts'
import { seedHealthcare } from './seed-healthcare.ts'
import { seedMortgage, seedMortgageOfSam } from './seed-mortgage.ts'
import { seedEvents, seedReminders, seedTasks, seedTasksOfSam, seedTeams } from './seed-productivity.ts'
import { seedReservationOfSam, seedReservations } from './seed-restaurant.ts'
import { seedFullHouse, seedWaiting } from './seed-waitlist.ts'
import { WATCHED } from './snapshot.ts'

/** Everything as `seeded.ts` says, with the differences of one scenario. */
export async function reset(world: World, change: WorldChange = {}): Promise<People> {
  const { sql, insert, knowledge } = world
  world.beginAnew()
  await empty(sql)
  const has = (part: NonNullable<WorldChange['without']>[number]) => !change.without?.includes(part)
  const people = newPeople()
  await seedPeople(insert, people)
  await seedTasksOfSam(insert, people)
  await seedTeams(insert, people)
  await seedMortgageOfSam(insert, people)
  await seedReservationOfSam(insert, people)
  await seedHealthcare(insert, people, has('membership'))
  if (has('tasks')) await seedTasks(insert, people, change.tasks ?? [])
  if (has('reminders')) await seedReminders(insert, people)
  if (has('events')) await seedEvents(insert, people)
  if (has('mortgage')) await seedMortgage(insert, people, change.documents ?? [])
  if (has('reservations')) await seedReservations(insert, people, change.preorderCents ?? 0)
  if (change.fullOn) await seedFullHouse(sql, change.fullOn)
  if (change.waits) await seedWaiting(world, people, change.waits)
  if (change.articles) await knowledge.replace('handbooks', filesOf(change.articles), NEVER)
  return people
}

const NEVER = { signal: new AbortController().signal }

async function* filesOf(articles: NonNullable<WorldChange['articles']>) {
  for (const { title, text } of articles) {
    yield { source: `${title}.md`, bytes: new TextEncoder().encode(`# ${title}\n\n${text}\n`) }
  }
}

async function empty({ pool }: Sql): Promise<void> {
  const query = `select table_name as name from information_schema.tables where table_schema = 'public'`
  const names = (await pool.query(query)).rows.map(({ name }) => name as string)
  const emptied = names.filter((name) => [...WATCHED, ...BEHIND].includes(name))
  const deletions = emptied.map((name) => `delete from ${name};`).join('')
  // Without its triggers a database asks for no order among tables that refer to each other.
  await pool.query(
    `set session_replication_role = replica; ${deletions} set session_replication_role = default`,
  )
}

/** What belongs to those rows and is not looked at. */
const BEHIND = [
  'reservation_tables',
  'hanok_holds',
  'hanok_seen_reservations',
  'hanok_code_attempts',
  'healthcare_verifications',
  'desk_messages',
  'knowledge_passages',
  'knowledge_documents',
]
