import { expect, it } from 'vitest'
import { createOneAtATime } from './one-at-a-time.ts'

const signal = new AbortController().signal

it('lets turns of one conversation follow each other in order', async () => {
  const enter = createOneAtATime()
  const order: string[] = []
  const work = async (name: string) => {
    const leave = await enter('a', signal)
    order.push(`${name} begins`)
    await Promise.resolve()
    order.push(`${name} ends`)
    leave()
  }
  await Promise.all([work('first'), work('second'), work('third')])
  expect(order).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
    'third begins',
    'third ends',
  ])
})

it('does not let one conversation wait for another', async () => {
  const enter = createOneAtATime()
  await enter('a', signal)
  await enter('b', signal)
})

it('lets the next one in when somebody who waits goes away', async () => {
  const enter = createOneAtATime()
  const leave = await enter('a', signal)
  const gone = new AbortController()
  const second = enter('a', gone.signal)
  const third = enter('a', signal)
  gone.abort(new Error('gone'))
  await expect(second).rejects.toThrow('gone')
  leave()
  await third
})
