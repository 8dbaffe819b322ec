import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, signIn } from './src/caller.ts'
import { loudness, said, silence } from './src/speech.ts'
import { fiveProcesses, oneProcess, serversAreHere, type World } from './src/worlds.ts'

const ways = [
  { name: 'one process on embedded parts', open: oneProcess, possible: true },
  { name: 'five processes on PostgreSQL and Redis', open: openServerWithDemoData, possible: serversAreHere },
]

async function openServerWithDemoData(): Promise<World> {
  const world = await fiveProcesses()
  await world.domain.command('seed', 'demo')
  return world
}

describe.each(ways.filter(({ possible }) => possible))('the first spoken turn, $name', ({ open }) => {
  let world: World
  let caller: Caller

  beforeAll(async () => {
    world = await open()
  })
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]()
  })

  it('knows the demo caller by the PIN and greets in speech', async () => {
    caller = await signIn(world.domain.url, { pin: '2468' })
    const welcome = await caller.next('auth_ok')
    expect(welcome.user_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(welcome.resume_secret).toBeTruthy()

    const { text } = await caller.next('greeting')
    expect(text).toContain(welcome.user_name?.split(' ')[0])
    const { duration_ms } = await caller.next('audio_end')
    expect(duration_ms).toBeGreaterThan(1000)
    expect(loudness(soundOf(caller, 0))).toBeGreaterThan(0.01)
    caller.played(`${welcome.session_id}.0`, duration_ms)
  })

  it('hears a sentence, does what it says and answers in speech', async () => {
    caller.send({ type: 'start_recording', stt_mode: 'streaming' })
    await caller.speak(Buffer.concat([silence(600), said('add-buy-milk'), silence(1500)]))

    const heard = await caller.next('transcript_final')
    expect(heard.text.toLowerCase()).toContain('milk')
    const tool = await caller.next('tool', ({ status }) => status === 'finished')
    expect(tool.name).toBe('create_todo')
    const reply = await caller.next('agent_final')
    expect(reply.text.toLowerCase()).toContain('milk')
    const { duration_ms, turn_id } = await caller.next('audio_end')
    expect(loudness(soundOf(caller, Number(turn_id.split('.')[1])))).toBeGreaterThan(0.01)

    caller.played(turn_id, duration_ms)
    const { outcome, timing } = await caller.next('turn_ended')
    expect(outcome).toBe('answered')
    const moments = [timing.speechEnd, timing.endpointDecided, timing.transcriptFinal, timing.firstToken]
    expect([...moments, timing.firstSentence, timing.firstAudioSent, timing.end]).toEqual(
      [...moments, timing.firstSentence, timing.firstAudioSent, timing.end].toSorted(
        (a, b) => Number(a) - Number(b),
      ),
    )
  })

  it('shows partial transcripts while the caller still speaks', () => {
    const types = caller.messages.map(({ type }) => type)
    expect(types).toContain('transcript_partial')
    expect(types.indexOf('transcript_partial')).toBeLessThan(types.indexOf('transcript_final'))
  })

  it('remembers, for the same person in another call', async () => {
    await caller.hangUp()
    const later = await signIn(world.domain.url, { pin: '2468' })
    await later.next('auth_ok')
    later.type("What's on my list?")
    const { text } = await later.next('agent_final')
    expect(text.toLowerCase()).toContain('milk')
    await later.hangUp()
  })

  it('has stored the task for its person, and the turn with its timing', async () => {
    const tasks = await world.rows<{ title: string; owner: string }>(`
      select title, email as owner from todos_anthropic join users_anthropic on users_anthropic.id = creator_id`)
    expect(tasks).toHaveLength(1)
    expect(tasks[0]?.title.toLowerCase()).toContain('milk')

    const turns = await world.rows<{ heard: string; outcome: string }>(
      `select record->>'heard' as heard, record->>'outcome' as outcome from turn_records`,
    )
    expect(turns.map(({ outcome }) => outcome)).toContain('answered')
    expect(turns.some(({ heard }) => heard.toLowerCase().includes('milk'))).toBe(true)
  })
})

const soundOf = (caller: Caller, turn: number): Buffer => Buffer.concat(caller.sound.get(turn) ?? [])
