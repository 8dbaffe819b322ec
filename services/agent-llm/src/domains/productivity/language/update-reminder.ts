import { type Language, priority, reminder } from './words.ts'

export const updateReminderLanguage: Language = {
  'convonet/can': 'change reminders',
  'convonet/slots': {
    id: { ...reminder, ask: 'Which reminder should I change?' },
    reminder_text: { kind: 'text', ask: 'What should I remind you of instead?' },
    reminder_date: { kind: 'moment', ask: 'When should I remind you?' },
    importance: priority,
  },
  'convonet/phrases': [
    '(change|move|set|push|push back|shift|reschedule|postpone|delay|put off|bring forward|put|snooze) [the|my] [time] [of|for] [the|my] reminder [about|to|for|of|called|that] {id} [back|forward|over] [to|until|for] {reminder_date}',
    '(change|move|set|push|push back|shift|reschedule|postpone|delay|put off|bring forward|put|snooze) [the|my] {id} reminder [back|forward|over] [to|until|for] {reminder_date}',
    'remind me (of|about|to) {id} {reminder_date} instead',
    '(rename|change|edit|update) [the|my] reminder [about|to|for|of|called] {id} (to say|so it says|to|into) {reminder_text}',
    '(rename|change|edit|update) [the|my] {id} reminder (to say|so it says|to|into) {reminder_text}',
    '(make|mark|set) [the|my] reminder [about|to|for|of|called] {id} [as|to] {importance}',
    '(make|mark|set) [the|my] {id} reminder [as|to] {importance}',
    {
      phrase:
        '(change|move|reschedule|postpone|snooze|update|edit) [the|my|a] reminder [about|to|for|of|called] {id}',
      ask: 'reminder_date',
    },
    { phrase: '(change|move|reschedule|postpone|snooze) [the|my] {id} reminder', ask: 'reminder_date' },
    {
      phrase: '(change|move|reschedule|postpone|snooze|update|edit) (a|my|one) reminder',
      ask: 'reminder_date',
    },
    '[the|my] reminder [about|to|for|of] {id} (should|shall|must|has to|needs to|is to|can) (come|go off|be|ring|sound|be moved to|be changed to|wait until) {reminder_date} [instead]',
    '[the|my] {id} reminder (should|shall|must|has to|needs to|is to|can) (come|go off|be|ring|sound|be moved to|be changed to|wait until) {reminder_date} [instead]',
    '(make|have|get) [the|my] {id} reminder [come|go off] {reminder_date}',
    '(make|have|get) [the|my] reminder [about|to|for|of] {id} [come|go off] {reminder_date}',
    '(change|move|set|shift|reschedule|postpone|delay|put off|push) [the|my] (alarm|alert) [about|to|for|of] {id} [back|forward] [to|until|for] {reminder_date}',
    'i (want|need|would like) [the|my] {id} reminder [to come|to be|at] {reminder_date} [instead]',
  ],
  'convonet/examples': [
    'move the reminder about the oven to six',
    'change the dentist reminder to Friday',
    'snooze the reminder for an hour',
    'the reminder should say call Anna',
    'make the reminder about the meeting an hour later',
    'the reminder for the bank should come on Friday instead',
    'remind me about the cat later than planned, at nine',
    'move the alarm for the flight to five in the morning',
    'I want that reminder earlier',
    'change what the reminder says to call the landlord',
  ],
  'convonet/say': {
    moved: 'I will remind you {when}: "{text}".',
    renamed: 'The reminder is now "{text}".',
    weighed: 'The reminder "{text}" is now {importance}.',
    updated: 'I will remind you {when}: "{text}".',
    unchanged: 'That reminder is already like that.',
    over: 'That time is over already.',
    'not-found': 'I cannot find that reminder any more.',
  },
  'convonet/intent': 'change the reminder "{id}"',
}
