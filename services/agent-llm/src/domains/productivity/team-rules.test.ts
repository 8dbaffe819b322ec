import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayAdd, mayChange, mayRemove } from './team-rules.ts'
import { type Member, TEAM_ROLES, type TeamRole } from './team-store.ts'

const anyRole = fc.constantFrom(...TEAM_ROLES)
const anyTeam = fc
  .array(anyRole, { minLength: 1, maxLength: 6 })
  .map((roles): Member[] => roles.map((role, index) => ({ userId: `${index}`, role })))
  .filter((members) => members.some(({ role }) => role === 'owner'))
const anyAction = fc.record({ members: anyTeam, by: fc.nat(), on: fc.nat(), role: anyRole })

const at = (members: readonly Member[], index: number): Member => {
  const member = members[index % members.length]
  if (!member) throw new Error('nobody there')
  return member
}

describe('whatever is allowed in a team', () => {
  it('leaves it an owner', () => {
    fc.assert(
      fc.property(anyAction, ({ members, by, on, role }) => {
        const [actor, member] = [at(members, by), at(members, on)]
        const without = members.filter((other) => other !== member)
        if (mayRemove(actor, member, members) === null && without.length > 0) {
          expect(without.some((other) => other.role === 'owner')).toBe(true)
        }
        if (mayChange(actor, member, { role, members }) === null) {
          expect([...without, { ...member, role }].some((other) => other.role === 'owner')).toBe(true)
        }
      }),
    )
  })

  it('gives nobody more than whoever does it has, and takes nothing from those above them', () => {
    fc.assert(
      fc.property(anyAction, ({ members, by, on, role }) => {
        const [actor, member] = [at(members, by), at(members, on)]
        const power = (of: TeamRole) => -TEAM_ROLES.indexOf(of)
        const allowed = mayChange(actor, member, { role, members }) === null
        if (allowed) expect(power(role)).toBeLessThanOrEqual(power(actor.role))
        const others = actor.userId !== member.userId
        if (others && (allowed || mayRemove(actor, member, members) === null)) {
          expect(power(actor.role)).toBeGreaterThanOrEqual(power(member.role))
          expect(['owner', 'admin']).toContain(actor.role)
        }
      }),
    )
  })

  it.each<[TeamRole, TeamRole, boolean]>([
    ['owner', 'owner', true],
    ['admin', 'admin', true],
    ['admin', 'owner', false],
    ['member', 'viewer', false],
    ['viewer', 'viewer', false],
  ])('as %s, adding somebody as %s: %s', (actor, role, allowed) => {
    expect(mayAdd(actor, role) === null).toBe(allowed)
  })
})
