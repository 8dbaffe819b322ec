import { PROTOCOL } from '@convonet/contracts/voice-socket'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, signIn } from './src/caller.ts'
import { oneProcess, type World } from './src/worlds.ts'

let world: World
beforeAll(async () => {
  world = await oneProcess({ LOCAL_STT_MODEL: 'tiny' })
})
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
})

it('refuses pages of other sites and lets our own in', async () => {
  const stranger = await connect(world.domain.url, { origin: 'https://elsewhere.example' })
  expect(await stranger.closed()).toBe(1008)
  const own = await signIn(world.domain.url, { pin: '2468' })
  await own.next('auth_ok')
  own.send({ type: 'heartbeat', ts_ms: 7 })
  expect((await own.next('pong')).ts_ms).toBe(7)
  await own.hangUp()
})

it('answers what it cannot read and goes on', async () => {
  const caller = await connect(world.domain.url)
  caller.sendRaw('{"type":')
  expect((await caller.next('error')).code).toBe('malformed')
  caller.sendRaw('{"type":"no_such_thing"}')
  expect((await caller.next('error')).code).toBe('unknown_message')
  caller.send({ type: 'start_recording' })
  expect((await caller.next('error')).code).toBe('auth_required')
  caller.send({ type: 'authenticate', pin: '2468' })
  expect((await caller.next('auth_ok')).user_name).toBeTruthy()
  await caller.hangUp()
})

it('believes nobody from outside about who is calling', async () => {
  const body = JSON.stringify({
    prompt: 'what is on my list',
    user_id: '00000000-0000-4000-8000-000000000001',
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${world.domain.url}/agent/process`, { method: 'POST', headers, body })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await answer.json()).toMatchObject({ code: 'unauthenticated', status: 401 })
})

it('gives nothing to somebody who knows the session of another', async () => {
  const owner = await signIn(world.domain.url, { pin: '2468' })
  const { session_id } = await owner.next('auth_ok')
  const thief = await signIn(world.domain.url, { resume: { session_id, secret: 'x'.repeat(43) } })
  expect((await thief.next('error')).code).toBe('resume_failed')
  thief.sendRaw(JSON.stringify({ type: 'text_input', session_id, text: 'my list', sequence: 1 }))
  expect((await thief.next('error')).code).toBe('auth_required')
  await Promise.all([owner.hangUp(), thief.hangUp()])
})

it('locks the address after five wrong PINs, even for the right one and after a restart', async () => {
  const caller = await connect(world.domain.url)
  for (let attempt = 1; attempt <= 4; attempt++) {
    caller.send({ type: 'authenticate', protocol: PROTOCOL, pin: `99${attempt}9` })
    expect((await caller.next('error')).code).toBe('auth_failed')
  }
  caller.send({ type: 'authenticate', protocol: PROTOCOL, pin: '9999' })
  const locked = await caller.next('error')
  expect(locked.code).toBe('locked')
  expect(locked.retry_after_s).toBe(15 * 60)

  await world.domain.stop()
  await world.domain.startAgain()
  const again = await signIn(world.domain.url, { pin: '2468' })
  expect((await again.next('error')).code).toBe('locked')
  await again.hangUp()
})
