import { describe, expect, it } from 'vitest'
import { spokenIn } from './use-language.ts'

describe('the language of a page', () => {
  it.each([
    [['ko-KR', 'en-US'], 'ko'],
    [['KO'], 'ko'],
    [['de-DE', 'en-GB', 'ko'], 'en'],
    [['de-DE', 'ko', 'en'], 'ko'],
    [['kok-IN'], 'en'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
  ] as const)('for a browser that reads %j is %s', (languages, expected) => {
    expect(spokenIn(languages)).toBe(expected)
  })
})
