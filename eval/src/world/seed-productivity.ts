import { randomUUID } from 'node:crypto'
import { seeded } from '../held-out/seeded.ts'
import type { Insert } from './insert.ts'
import { idOf, type People } from './people.ts'
import { utc } from './utc.ts'

export async function seedTasks(insert: Insert, people: People, more: readonly string[]): Promise<void> {
  const owner = owns(idOf(people, 'dana'))
  const tasks = [...seeded.tasks, ...more.map((title) => ({ title, priority: 'medium' as const }))]
  await insert(
    'todos_anthropic',
    ...tasks.map((task, index) => ({
      ...owner,
      title: task.title,
      priority: task.priority,
      completed: 'completed' in task,
      due_date: 'due' in task ? utc(task.due) : null,
      created_at: utc(`2026-11-${String(index + 10)} 10:00`),
    })),
  )
}

/** What nobody but Sam may hear of. */
export async function seedTasksOfSam(insert: Insert, people: People): Promise<void> {
  const owner = owns(idOf(people, 'sam'))
  await insert('todos_anthropic', { ...owner, title: 'Plan the surprise party' })
  await insert('reminders_anthropic', { ...owner, reminder_text: 'Pick up the surprise cake' })
}

export async function seedReminders(insert: Insert, people: People): Promise<void> {
  const owner = owns(idOf(people, 'dana'))
  const rows = seeded.reminders.map(({ text, at }) => ({ reminder_text: text, reminder_date: utc(at) }))
  await insert('reminders_anthropic', ...rows.map((row) => ({ ...owner, ...row })))
}

export async function seedEvents(insert: Insert, people: People): Promise<void> {
  const owner = owns(idOf(people, 'dana'))
  const rows = seeded.events.map(({ title, from, until }) => ({
    ...{ title, event_from: utc(from), event_to: utc(until) },
  }))
  await insert('calendar_events_anthropic', ...rows.map((row) => ({ ...owner, ...row })))
}

export async function seedTeams(insert: Insert, people: People): Promise<void> {
  const everybody = Object.values(people)
  for (const { name, owner, members } of seeded.teams) {
    const team_id = randomUUID()
    await insert('teams_anthropic', { id: team_id, name, is_active: true })
    const roles = [[owner, 'owner'], ...members.map((member) => [member, 'member'])]
    const memberships = roles.map(([person, role]) => {
      const user_id = everybody.find((one) => one.name === person)?.id
      return { id: randomUUID(), team_id, user_id, role }
    })
    await insert('team_memberships_anthropic', ...memberships)
  }
}

/** Whatever a table calls its owner. */
const owns = (id: string) => ({ creator_id: id, owner_id: id, user_id: id })
