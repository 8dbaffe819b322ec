import { describe, expect, it } from 'vitest'
import { createAnswers } from './answers.ts'

describe('a caller', () => {
  it('answers only what is asked, from what they know of this call first', () => {
    const answer = createAnswers([[/which day/i, 'Friday']], 'tersely')
    expect(answer('All right, your name stays Dana.')).toBeNull()
    expect(answer('Which day?')).toBe('Friday')
    expect(answer('What name is it under?')).toBe('Dana Demo')
    expect(answer('Do you like opera?')).toBeNull()
  })

  it('listens to the last question', () => {
    expect(createAnswers([], 'tersely')('Is that your phone? What is your name?')).toBe('Dana Demo')
  })

  it('says yes when asked whether to go ahead', () => {
    expect(createAnswers([], 'tersely')('Shall I cancel it?')).toBe('yes')
    expect(createAnswers([], 'tersely')('Shall I ask Dr. Chen? Please say yes or no.')).toBe('yes')
  })

  it('does not answer the same question for ever', () => {
    const answer = createAnswers([[/why/i, 'because']], 'tersely')
    expect([answer('Why?'), answer('Why?'), answer('Why?')]).toEqual(['because', 'because', null])
  })

  it('talks in their manner', () => {
    expect(createAnswers([], 'hesitantly')('Your name?')).toBe('um, Dana Demo')
    expect(createAnswers([], 'chattily')('Your name?')).toBe('Dana Demo, thank you')
  })
})
