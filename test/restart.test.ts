import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from './src/caller.ts'
import { said, silence } from './src/speech.ts'
import { oneProcess, type World } from './src/worlds.ts'

let world: World
beforeAll(async () => {
  world = await oneProcess({ LOCAL_STT_MODEL: 'tiny' })
})
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
})

it('goes on with the talk after the server was killed between two turns', async () => {
  const before = await signIn(world.domain.url, { pin: '2468' })
  const { session_id, resume_secret: secret = '' } = await before.next('auth_ok')
  const number = before.type('Add call the plumber to my list')
  await before.next('ack', ({ sequence }) => sequence >= number)
  await before.next('agent_final')

  await world.domain.kill()
  await world.domain.startAgain()

  const after = await signIn(world.domain.url, {
    resume: { session_id, secret },
    firstSequence: before.nextSequence,
  })
  const welcome = await after.next('auth_ok')
  expect(welcome).toMatchObject({ session_id, resumed: true })
  expect(welcome.acknowledged).toBeGreaterThanOrEqual(number)
  after.type('Actually, delete it')
  expect((await after.next('agent_final', ({ text }) => /delet|remov/i.test(text))).text).toMatch(/plumber/i)
  await after.hangUp()
})

it('answers words that were spoken but not acknowledged when the server died, once', async () => {
  const before = await signIn(world.domain.url, { pin: '2468' })
  const { session_id, resume_secret: secret = '' } = await before.next('auth_ok')
  before.send({ type: 'start_recording', stt_mode: 'streaming' })
  const speech = Buffer.concat([silence(600), said('add-buy-milk')])
  await before.speak(speech)
  await world.domain.kill()
  await world.domain.startAgain()

  const after = await signIn(world.domain.url, { resume: { session_id, secret } })
  const { acknowledged = -1 } = await after.next('auth_ok')
  after.send({ type: 'start_recording', stt_mode: 'streaming' })
  await after.speak(Buffer.concat([speech, silence(1200)]), { realTime: false })
  expect(acknowledged).toBeLessThan(30)
  await after.next('agent_final')
  after.type("What's on my list?")
  const { text } = await after.next('agent_final', ({ text }) => /you have/i.test(text))
  expect(text.toLowerCase().match(/milk/g)).toHaveLength(1)
  await after.hangUp()
})

it('lets a turn under way end when asked to stop, and tells the page to come back', async () => {
  const caller = await signIn(world.domain.url, { pin: '2468' })
  await caller.next('auth_ok')
  caller.type("What's on my list?")
  await caller.next('sentence')
  const exit = world.domain.stop()
  const { turn_id, duration_ms } = await caller.next('audio_end', ({ turn_id }) => !turn_id.endsWith('.0'))
  caller.played(turn_id, duration_ms)
  expect((await caller.next('turn_ended')).outcome).toBe('answered')
  expect((await caller.next('error')).code).toBe('shutting_down')
  expect(await caller.closed()).toBe(1012)
  expect(await exit).toBe(0)
  await world.domain.startAgain()
})
