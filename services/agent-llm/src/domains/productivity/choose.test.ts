import { describe, expect, it } from 'vitest'
import { choosePerson, emailIn } from './choose-person.ts'
import { chooseTeam } from './choose-team.ts'
import type { OwnTeam } from './team-store.ts'

const team = (name: string): OwnTeam => ({ id: name, name, role: 'member' })
const TEAMS = [team('Marketing'), team('Marketing Europe'), team('Garden Club')]
const person = (name: string, email: string) => ({ userId: email, name, email })
const PEOPLE = [
  person('Sam Lee', 'sam.lee@example.com'),
  person('Sam Leeds', 'sam.leeds@example.com'),
  person('Priya Patel', 'priya@example.com'),
]

describe('a team', () => {
  it.each([
    ['Marketing', 'Marketing'],
    ['the marketing team', 'Marketing'],
    ['garden', 'Garden Club'],
    ['europe', 'Marketing Europe'],
  ])('"%s" is %s', (spoken, name) => {
    expect(chooseTeam(TEAMS, spoken)).toMatchObject({ kind: 'team', team: { name } })
  })

  it('has to be named where there are several, and exist', () => {
    expect(chooseTeam(TEAMS, undefined)).toMatchObject({ kind: 'which-team' })
    expect(chooseTeam(TEAMS, 'market')).toMatchObject({ kind: 'which-team' })
    expect(chooseTeam(TEAMS, 'sales')).toMatchObject({ kind: 'unknown-team' })
    expect(chooseTeam([], 'sales')).toEqual({ kind: 'no-team' })
    expect(chooseTeam([team('Sales')], undefined)).toMatchObject({ kind: 'team' })
  })
})

describe('a person', () => {
  it.each([
    ['sam lee', 'Sam Lee'],
    ['priya', 'Priya Patel'],
    ['sam dot leeds at example dot com', 'Sam Leeds'],
    ['SAM.LEE@example.com', 'Sam Lee'],
  ])('"%s" is %s', (spoken, name) => {
    expect(choosePerson(PEOPLE, spoken)).toMatchObject({ kind: 'person', person: { name } })
  })

  it('has to be told from others', () => {
    expect(choosePerson(PEOPLE, 'sam')).toEqual({ kind: 'which-person', names: ['Sam Lee', 'Sam Leeds'] })
    expect(choosePerson(PEOPLE, 'nobody at example dot com')).toEqual({ kind: 'nobody' })
  })

  it('is no e-mail for being at home', () => {
    expect(emailIn('Sam at home')).toBeNull()
    expect(emailIn('a underscore b at mail dot example dot org')).toBe('a_b@mail.example.org')
  })
})
