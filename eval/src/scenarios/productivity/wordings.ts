import type { Scenario } from '../../scenario.ts'

/** The same wishes in the words of different people. */
export const wordings: readonly Scenario[] = [
  {
    title: 'Understands a clock read aloud',
    who: 'dana',
    talks: 'tersely',
    wants: 'a reminder on Thursday at half past nine',
    says: ['remind me Thursday at half past nine in the morning to defrost the turkey'],
    expect: {
      rows: [{ probe: 'reminders', has: [{ text: 'defrost the turkey', at: '2026-11-26 09:30' }] }],
      changes: ['reminders_anthropic'],
    },
  },
  {
    title: 'Understands a day of the month',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'a task for the twenty eighth',
    says: ['add a task to wrap the presents by the twenty eighth'],
    expect: {
      rows: [{ probe: 'tasks', has: [{ title: 'wrap the presents', due: /^2026-11-28/ }] }],
      changes: ['todos_anthropic'],
    },
  },
  {
    title: 'Understands how long an event takes',
    who: 'dana',
    talks: 'tersely',
    wants: 'a rehearsal of two hours',
    says: ['add choir rehearsal to my calendar on Monday at 6 pm for two hours'],
    expect: {
      rows: [
        {
          probe: 'events',
          has: [{ title: 'choir rehearsal', from: '2026-11-23 18:00', until: '2026-11-23 20:00' }],
        },
      ],
      changes: ['calendar_events_anthropic'],
    },
  },
  {
    title: 'Hears the wish behind a greeting and a reason',
    who: 'dana',
    talks: 'chattily',
    wants: 'a task to water the lawn',
    says: ["hello there, I'm going on holiday soon, so could you please add water the lawn to my list"],
    expect: { rows: [{ probe: 'tasks', has: [{ title: 'water the lawn' }] }], changes: ['todos_anthropic'] },
  },
  {
    title: 'Takes an e-mail address as it is said',
    who: 'dana',
    talks: 'tersely',
    wants: 'Chidi in Platform',
    says: ['add chidi dot okafor at example dot com to the platform team'],
    expect: {
      rows: [{ probe: 'members', has: [{ team: 'Platform', person: 'chidi.okafor@example.com' }] }],
      changes: ['team_memberships_anthropic'],
    },
  },
  {
    title: 'Finds what is meant among tasks, reminders and events',
    who: 'dana',
    talks: 'tersely',
    wants: 'the design review an hour later, said without the word event',
    says: ['move design review to 4 pm'],
    expect: {
      rows: [{ probe: 'events', has: [{ title: 'Design review', from: '2026-11-25 16:00' }] }],
      changes: ['calendar_events_anthropic'],
    },
  },
]
