import { describe, expect, it } from 'vitest'
import { isAllowedOrigin } from './origin.ts'

describe('a page may open the voice socket', () => {
  it.each<[string | undefined, string, string[]]>([
    ['https://talk.example', 'talk.example', []],
    ['http://localhost:8080', 'localhost:8080', []],
    ['https://other.example', 'talk.example', ['https://other.example']],
    ['https://any.example', 'talk.example', ['*']],
    [undefined, 'talk.example', []],
  ])('from %s on %s when %j are allowed', (origin, host, allowed) => {
    expect(isAllowedOrigin(origin, host, allowed)).toBe(true)
  })
})

describe('a page may not open it', () => {
  it.each<[string, string, string[]]>([
    ['https://evil.example', 'talk.example', []],
    ['https://talk.example.evil.example', 'talk.example', ['https://talk.example']],
    ['https://eviltalk.example', 'talk.example', []],
    ['http://localhost:3000', 'localhost:8080', []],
    ['http://other.example', 'talk.example', ['https://other.example']],
    ['null', 'talk.example', []],
    ['', 'talk.example', []],
    ['talk.example', 'talk.example', []],
  ])('from %j on %s when %j are allowed', (origin, host, allowed) => {
    expect(isAllowedOrigin(origin, host, allowed)).toBe(false)
  })
})
