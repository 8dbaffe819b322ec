import { managePeople, type PeopleManagement } from '@convonet/call-center/manage-people'
import { CannotStart, choose } from './cannot-start.ts'
import { withDatabase } from './with-database.ts'

const COMMANDS = {
  'add-agent': (people, email, name) => add(people, email, 'agent', name),
  'add-supervisor': (people, email, name) => add(people, email, 'supervisor', name),
  'add-admin': (people, email, name) => add(people, email, 'admin', name),
  async 'reset-password'(people, email) {
    const { password } = found(await people.resetPassword(email), email)
    return `${email} is signed out everywhere. Their new password, shown this once: ${password}`
  },
  async deactivate(people, email) {
    found(await people.deactivate(email), email)
    return `${email} is signed out everywhere and cannot sign in`
  },
  async activate(people, email) {
    found(await people.activate(email), email)
    return `${email} can sign in`
  },
} as const satisfies Record<string, Command>

type Command = (people: PeopleManagement, email: string, name: string) => Promise<string>

/** `npm run people -- add-admin ada@example.org "Ada Lovelace"` and its relatives; `list` shows who is there. */
export async function people([command, email, ...name]: readonly string[]): Promise<void> {
  const names = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]
  const chosen = choose('thing to do with people', command, [...names, 'list'] as const)
  if (chosen !== 'list' && !email?.includes('@')) {
    throw new CannotStart([`people ${chosen} needs an e-mail address`])
  }
  await withDatabase(async (sql, configs) => {
    const people = await managePeople(sql, configs['call-center'])
    const said =
      chosen === 'list' ? await list(people) : await COMMANDS[chosen](people, email ?? '', name.join(' '))
    process.stdout.write(`${said}\n`)
  })
}

async function add(
  people: PeopleManagement,
  email: string,
  role: Parameters<PeopleManagement['add']>[1],
  name: string,
): Promise<string> {
  const { password } = await people.add(email, role, name || (email.split('@', 1)[0] ?? email))
  if (password === null) return `${email} was here already and is ${role} now, with the password as before`
  return `${email} is ${role} now. Their password, shown this once: ${password}`
}

async function list(people: PeopleManagement): Promise<string> {
  const lines = (await people.all()).map(({ email, firstName, lastName, role, isActive }) =>
    [email, `${firstName} ${lastName}`.trim(), role ?? 'caller', ...(isActive ? [] : ['inactive'])].join(
      '  ',
    ),
  )
  return lines.join('\n') || 'Nobody is here yet'
}

function found<T>(answer: T | null, email: string): T {
  if (answer === null) throw new CannotStart([`Nobody has the e-mail address ${email}`])
  return answer
}
