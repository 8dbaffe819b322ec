import { describe, expect, it } from 'vitest'
import { afterYes, confirmation } from './yes-no.ts'

describe('an answer to a question about what cannot be taken back', () => {
  it.each([
    'yes',
    'Yes, please.',
    'um, yes',
    'uh yeah sure',
    'well, yes',
    'yes, thank you',
    'go ahead',
    'yes, delete it',
    'okay',
    'yes?',
    'yes, and remind me tomorrow',
  ])('"%s" is a yes', (text) => {
    expect(confirmation(text)).toBe('yes')
  })

  it.each(['no', 'um, no', 'no thanks', "don't", 'wait', 'never mind', 'not yet'])('"%s" is a no', (text) => {
    expect(confirmation(text)).toBe('no')
  })

  it.each([
    'yes but tomorrow',
    'okay wait',
    'sure, what does it cost',
    'yes, actually no',
    'yesterday',
    'what',
    '',
    'right, not that one',
    'cancel the other one',
  ])('"%s" is not a yes', (text) => {
    expect(confirmation(text)).not.toBe('yes')
  })
})

it('what follows a yes is heard too', () => {
  expect(
    ['yes', 'yes please', 'um, yes, and remind me tomorrow', 'sure, then add milk'].map(afterYes),
  ).toEqual(['', '', 'remind me tomorrow', 'add milk'])
})
