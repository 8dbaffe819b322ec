import { expect, it } from 'vitest'
import { people } from './people.ts'

it.each([
  [[], 'Which thing to do with people?'],
  [['ad-admin'], 'did you mean add-admin?'],
  [['add-admin'], 'people add-admin needs an e-mail address'],
  [['deactivate', 'ada'], 'people deactivate needs an e-mail address'],
])('people %j is answered before anything is opened', async (words, said) => {
  await expect(people(words)).rejects.toThrow(said)
})
