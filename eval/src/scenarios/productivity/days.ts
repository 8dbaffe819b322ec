import type { Scenario } from '../../scenario.ts'

/** Reminders and the calendar. */
export const days: readonly Scenario[] = [
  {
    title: 'Sets a reminder with its time',
    who: 'dana',
    talks: 'tersely',
    wants: 'to be reminded of the recycling tomorrow at half past eight',
    says: ['remind me tomorrow at 8:30 am to take out the recycling'],
    expect: {
      rows: [
        { probe: 'reminders', has: [{ text: 'take out the recycling', at: '2026-11-23 08:30' }], count: 3 },
      ],
      changes: ['reminders_anthropic'],
      ran: ['create_reminder'],
    },
  },
  {
    title: 'Asks when to remind',
    who: 'dana',
    talks: 'tersely',
    wants: 'a reminder to call grandma, on Tuesday at five',
    says: ['set a reminder to call grandma'],
    answers: [[/when|what time|which day/i, 'Tuesday at 5 pm']],
    expect: {
      rows: [{ probe: 'reminders', has: [{ text: 'call grandma', at: '2026-11-24 17:00' }] }],
      changes: ['reminders_anthropic'],
    },
  },
  {
    title: 'Reads the reminders',
    who: 'dana',
    talks: 'chattily',
    wants: 'to hear the reminders',
    says: [{ say: 'what reminders do I have', hears: [/blood pressure/i, /plants/i] }],
    expect: { ran: ['get_reminders'] },
  },
  {
    title: 'Moves a reminder',
    who: 'dana',
    talks: 'tersely',
    wants: 'the plants on Thursday at eight',
    says: ['move the reminder to water the plants to Thursday at 8 am'],
    expect: {
      rows: [{ probe: 'reminders', has: [{ text: 'Water the plants', at: '2026-11-26 08:00' }], count: 2 }],
      changes: ['reminders_anthropic'],
    },
  },
  {
    title: 'Drops a reminder',
    who: 'dana',
    talks: 'tersely',
    wants: 'no reminder of the pills any more',
    says: ['delete the reminder to take the blood pressure pills'],
    expect: {
      rows: [{ probe: 'reminders', lacks: [{ text: /blood pressure/i }], count: 1 }],
      changes: ['reminders_anthropic'],
    },
  },
  {
    title: 'Puts a dinner into the calendar',
    who: 'dana',
    talks: 'tersely',
    wants: 'dinner with Lena on Friday from seven to nine',
    says: ['add dinner with Lena to my calendar on Friday from 7 to 9 pm'],
    expect: {
      rows: [
        {
          probe: 'events',
          has: [{ title: /dinner with lena/i, from: '2026-11-27 19:00', until: '2026-11-27 21:00' }],
          count: 3,
        },
      ],
      changes: ['calendar_events_anthropic'],
      ran: ['create_calendar_event'],
    },
  },
  {
    title: 'Asks when an event is',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'a budget review on Wednesday from ten to eleven',
    says: ['schedule a budget review'],
    answers: [[/when|what time|which day/i, 'Wednesday from 10 to 11 am']],
    expect: {
      rows: [{ probe: 'events', has: [{ title: /budget review/i, from: '2026-11-25 10:00' }] }],
      changes: ['calendar_events_anthropic'],
    },
  },
  {
    title: 'Tells what is on a day',
    who: 'dana',
    talks: 'tersely',
    wants: 'to know what is on Tuesday',
    says: [{ say: "what's on my calendar on Tuesday", hears: [/dentist/i], never: [/design review/i] }],
    expect: { ran: ['get_calendar_events'] },
  },
  {
    title: 'Moves an event',
    who: 'dana',
    talks: 'chattily',
    wants: 'the design review on Thursday at three',
    says: ['could you move the design review to Thursday at 3 pm please'],
    expect: {
      rows: [
        {
          probe: 'events',
          has: [{ title: 'Design review', from: '2026-11-26 15:00', until: '2026-11-26 16:00' }],
        },
      ],
      changes: ['calendar_events_anthropic'],
    },
  },
  {
    title: 'Takes an event out of the calendar',
    who: 'dana',
    talks: 'tersely',
    wants: 'no dentist',
    says: ['delete the dentist appointment from my calendar'],
    expect: {
      rows: [{ probe: 'events', lacks: [{ title: 'Dentist' }], count: 1 }],
      changes: ['calendar_events_anthropic'],
    },
  },
]
