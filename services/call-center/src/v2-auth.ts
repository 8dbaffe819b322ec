import type { TeamMembership } from '@convonet/contracts/teams'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Account } from './people.ts'
import type { TeamsOf } from './ports.ts'
import type { RegisterPerson } from './register-person.ts'
import type { Staff } from './staff.ts'

export interface V2AuthDeps {
  staff: Staff
  register: RegisterPerson
  teamsOf: TeamsOf
}

/** v2's `/api/auth`: the same people, known by JSON Web Tokens instead of a session. Errors are `{ error }`, as there. */
export async function v2Auth(app: FastifyInstance, deps: V2AuthDeps): Promise<void> {
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof Refusal) return reply.status(error.status).send({ error: error.message })
    const problem = app.problemOf(error, reply)
    return reply
      .status(problem.code === 'invalid' ? 400 : problem.status)
      .send({ error: problem.toProblem().title })
  })
  app.post('/api/auth/register', async (request, reply) =>
    reply.status(201).send(await register(request, deps)),
  )
  app.post('/api/auth/login', (request, reply) => login(request, reply, deps))
  app.post('/api/auth/refresh', (request) => refresh(request, deps))
  app.get('/api/auth/profile', (request) => profile(request, deps))
  app.put('/api/auth/profile', (request) => changeProfile(request, deps))
}

class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const NO_TEAMS: readonly TeamMembership[] = []

async function register(request: FastifyRequest, { staff, register }: V2AuthDeps) {
  const outcome = await register(request.body, request.ip)
  switch (outcome.kind) {
    case 'closed':
      throw new Refusal(403, 'Registration is closed')
    case 'invalid':
      throw new Refusal(400, outcome.problem)
    case 'taken':
      throw new Refusal(409, TAKEN[outcome.column])
    case 'locked':
      throw new Refusal(429, 'Too many attempts; try again later')
    case 'registered': {
      const { account } = outcome
      const tokens = await tokensOf(account, NO_TEAMS, staff)
      return { message: 'User registered successfully', user: toUser(account), tokens }
    }
  }
}

const TAKEN = {
  email: 'Email already registered',
  username: 'Username already taken',
  pin: 'This PIN cannot be used; choose another one',
}

const Login = z.object({ email: z.string().trim().min(1).max(255), password: z.string().min(1).max(200) })

async function login(request: FastifyRequest, reply: FastifyReply, deps: V2AuthDeps) {
  const { email, password } = read(Login, request, 'Email and password are required')
  const { staff, teamsOf } = deps
  const outcome = await staff.passwordSignIn.signIn(email, password, request.ip)
  if (outcome.kind === 'refused') throw new Refusal(401, 'Invalid email or password')
  if (outcome.kind === 'locked') {
    reply.header('retry-after', Math.ceil(outcome.retryAfterMs / 1000))
    throw new Refusal(429, 'Too many failed attempts; try again later')
  }
  const { account } = outcome
  await staff.audit.record({
    event: 'signed-in',
    userId: account.id,
    address: request.ip,
    facts: { by: 'token' },
  })
  const memberships = await teamsOf(account.id, { signal: request.signal })
  const tokens = await tokensOf(account, memberships, staff)
  const teams = memberships.map(({ teamId, role }) => ({ team_id: teamId, role }))
  return { message: 'Login successful', user: toUser(account), teams, tokens }
}

const Refresh = z.object({ refresh_token: z.string().min(1).max(4096) })

async function refresh(request: FastifyRequest, { staff, teamsOf }: V2AuthDeps) {
  const { refresh_token: old } = read(Refresh, request, 'Refresh token is required')
  const refresher = await staff.accessTokens.refresherOf(old)
  // Before the token is used up: where nobody answers the client may try again with it.
  const [team] = refresher ? await teamsOf(refresher, { signal: request.signal }) : []
  const outcome = await staff.accessTokens.exchange(old)
  if (outcome.kind === 'reused') {
    await staff.audit.record({ event: 'refresh-token-reused', userId: outcome.userId, address: request.ip })
  }
  const account = outcome.kind === 'refreshed' ? await staff.people.byId(outcome.userId) : null
  if (outcome.kind !== 'refreshed' || !account?.isActive)
    throw new Refusal(401, 'Invalid or expired refresh token')
  const access_token = await staff.accessTokens.access(account, team?.teamId ?? null)
  return { access_token, refresh_token: outcome.refresh_token }
}

async function profile(request: FastifyRequest, deps: V2AuthDeps) {
  const account = await bearer(request, deps)
  const memberships = await deps.teamsOf(account.id, { signal: request.signal })
  const teams = memberships.map(({ teamId, role, joinedAt }) => ({
    team_id: teamId,
    role,
    joined_at: joinedAt,
  }))
  return { user: toUser(account), teams }
}

const Name = z.string().trim().min(1).max(100)
const Changes = z.object({
  first_name: Name.optional(),
  last_name: Name.optional(),
  username: Name.optional(),
})

async function changeProfile(request: FastifyRequest, deps: V2AuthDeps) {
  const { id } = await bearer(request, deps)
  const { first_name, last_name, username } = read(Changes, request, 'A name has 1 to 100 characters')
  const changes = {
    ...(first_name && { firstName: first_name }),
    ...(last_name && { lastName: last_name }),
    ...(username && { username }),
  }
  const changed = await deps.staff.people.change(id, changes)
  if (!changed) throw new Refusal(409, TAKEN.username)
  await deps.staff.audit.record({ event: 'profile-changed', userId: id, address: request.ip })
  return { message: 'Profile updated successfully', user: toUser(changed) }
}

function read<S extends z.ZodType>(schema: S, { body }: FastifyRequest, otherwise: string): z.output<S> {
  const result = schema.safeParse(body)
  if (!result.success) throw new Refusal(400, otherwise)
  return result.data
}

async function bearer({ headers }: FastifyRequest, { staff }: V2AuthDeps): Promise<Account> {
  const [scheme, token] = (headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Refusal(401, 'Authorization token is missing')
  const userId = await staff.accessTokens.userOf(token)
  if (!userId) throw new Refusal(401, 'Invalid or expired token')
  const account = await staff.people.byId(userId)
  if (!account) throw new Refusal(404, 'User not found')
  if (!account.isActive) throw new Refusal(401, 'Invalid or expired token')
  return account
}

async function tokensOf(account: Account, [team]: readonly TeamMembership[], { accessTokens }: Staff) {
  return {
    access_token: await accessTokens.access(account, team?.teamId ?? null),
    refresh_token: await accessTokens.refresh(account.id),
  }
}

const toUser = ({ id, email, username, firstName, lastName, isActive }: Account) => ({
  id,
  email,
  username,
  first_name: firstName,
  last_name: lastName,
  is_active: isActive,
})
