import { describe, expect, it } from 'vitest'
import { systemClock } from './clock.ts'
import { manualClock } from './manual-clock.ts'

describe('a manual clock', () => {
  it('stands still until it is told', () => {
    const clock = manualClock(1000)
    expect(clock.now()).toBe(1000)
    clock.advance(5)
    expect(clock.now()).toBe(1005)
  })

  it('runs what is due in order, each at its own time', () => {
    const clock = manualClock()
    const ran: [string, number][] = []
    const note = (name: string) => () => ran.push([name, clock.now()])
    clock.after(20, note('second'))
    clock.after(10, note('first'))
    clock.after(20, note('third'))
    clock.after(30, note('later'))
    clock.advance(20)
    expect(ran).toEqual([
      ['first', 10],
      ['second', 20],
      ['third', 20],
    ])
  })

  it('runs what a task asks for while time passes', () => {
    const clock = manualClock()
    const ran: number[] = []
    const again = () => {
      ran.push(clock.now())
      clock.after(10, again)
    }
    clock.after(10, again)
    clock.advance(35)
    expect(ran).toEqual([10, 20, 30])
  })

  it('does not run what was called off', () => {
    const clock = manualClock()
    let ran = false
    const callOff = clock.after(10, () => {
      ran = true
    })
    callOff()
    clock.advance(10)
    expect(ran).toBe(false)
  })
})

describe('the system clock', () => {
  it('tells unix milliseconds that never go back', () => {
    const before = Date.now()
    const read = Array.from({ length: 100 }, () => systemClock.now())
    expect(Math.abs((read[0] ?? 0) - before)).toBeLessThan(1000)
    expect(read).toEqual(read.toSorted((a, b) => a - b))
  })

  it('runs a task later, unless it is called off', async () => {
    const ran: string[] = []
    const callOff = systemClock.after(0, () => ran.push('called off'))
    callOff()
    await new Promise<void>((resolve) => systemClock.after(1, resolve))
    expect(ran).toEqual([])
  })
})
