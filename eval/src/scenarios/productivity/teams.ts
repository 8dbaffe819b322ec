import type { Scenario } from '../../scenario.ts'

const TEAMS = ['teams_anthropic', 'team_memberships_anthropic']

export const teams: readonly Scenario[] = [
  {
    title: 'Starts a team and owns it',
    who: 'dana',
    talks: 'tersely',
    wants: 'a team called Garden Club',
    says: ['create a team called Garden Club'],
    expect: {
      rows: [
        { probe: 'members', has: [{ team: 'Garden Club', person: 'dana.demo@example.com', role: 'owner' }] },
      ],
      changes: TEAMS,
    },
  },
  {
    title: 'Adds somebody to a team',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'Chidi in Marketing',
    says: ['add chidi.okafor@example.com to the marketing team'],
    expect: {
      rows: [
        {
          probe: 'members',
          has: [{ team: 'Marketing', person: 'chidi.okafor@example.com', role: 'member' }],
        },
      ],
      changes: TEAMS,
    },
  },
  {
    title: 'Tells who is in a team',
    who: 'dana',
    talks: 'tersely',
    wants: 'the members of Marketing',
    says: [{ say: 'who is in the marketing team', hears: [/priya/i, /sam/i] }],
    expect: { ran: ['get_team_members'] },
  },
  {
    title: 'Keeps the last owner of a team',
    who: 'dana',
    talks: 'tersely',
    wants: 'to leave Marketing, which nobody else owns',
    says: [{ say: 'remove dana.demo@example.com from the marketing team', hears: [/owner/i] }],
    expect: {
      rows: [
        { probe: 'members', has: [{ team: 'Marketing', person: 'dana.demo@example.com', role: 'owner' }] },
      ],
    },
  },
  {
    title: 'Lets a plain member change no roles',
    who: 'sam',
    talks: 'tersely',
    wants: 'to make himself an admin of Marketing',
    says: ['make sam.lee@example.com an admin of the marketing team'],
    expect: {
      rows: [
        { probe: 'members', has: [{ team: 'Marketing', person: 'sam.lee@example.com', role: 'member' }] },
      ],
      hears: [/owner|admin|allowed|permission|can't|cannot|may not/i],
    },
  },
  {
    title: 'Gives a team a task',
    who: 'dana',
    talks: 'tersely',
    wants: 'Marketing to draft the newsletter by Friday',
    says: ['create a task for the marketing team to draft the newsletter by Friday'],
    expect: {
      rows: [
        { probe: 'tasks', has: [{ title: 'draft the newsletter', team: 'Marketing', due: /^2026-11-27/ }] },
      ],
      changes: ['todos_anthropic'],
      ran: ['create_team_todo'],
    },
  },
]
