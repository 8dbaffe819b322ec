import { expect, it } from 'vitest'
import { writePeople } from './people.ts'

it.each([
  ['a table for my wife and me', 'a table for 2 people'],
  ['my husband and I want to eat at seven', 'we want to eat at seven for 2 people'],
  ['a table for me and my two kids', 'a table for 3 people'],
  ['Friday, three adults and one child', 'Friday, 4 people'],
  ['two adults and a baby', '3 people'],
  ['a table for just me', 'a table for 1 people'],
  ['a four top for Friday', 'a table for 4 people for Friday'],
  ['a table for the two of us', 'a table for 2 people'],
  ['five people', 'five people'],
  ['my wife is allergic', 'my wife is allergic'],
])('"%s" is "%s"', (said, written) => {
  expect(writePeople(said)).toBe(written)
})
