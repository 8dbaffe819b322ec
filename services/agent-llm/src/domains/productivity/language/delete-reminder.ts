import { type Language, reminder } from './words.ts'

const DELETE =
  '(delete|remove|cancel|drop|erase|scrap|clear|get rid of|turn off|switch off|stop|take out|forget|throw out|call off)'

export const deleteReminderLanguage: Language = {
  'convonet/can': 'drop reminders',
  'convonet/slots': { id: { ...reminder, ask: 'Which reminder should I drop?' } },
  'convonet/careful': true,
  'convonet/phrases': [
    `${DELETE} [the|my|that] (reminder|alarm) [called|named|about|to|for|of|that] {id}`,
    `${DELETE} [the|my|that] {id} (reminder|alarm)`,
    `${DELETE} (a|one|some|my|the|that|an) (reminder|alarm)`,
    {
      phrase: `${DELETE} (all|all my|all of my|all the|my|the) (reminders|alarms)`,
      set: { id: 'everything' },
    },
    '(do not|you do not have to|you need not|no need to|stop) (remind|reminding) me [any more|anymore] (to|of|about) {id} [any more|anymore|any longer]',
    '(i|we) (do not|no longer) (need|want) [the|a|that|to have] reminder [about|to|for|of] {id} [anymore|any more|any longer]',
    '(i|we) (do not|no longer) (need|want) [the|a|that|to have] {id} reminder [anymore|any more|any longer]',
    'you can (drop|delete|forget|remove|cancel) [the|my|that] (reminder|alarm|alert) [about|to|for|of|that] {id}',
    '(forget|never mind) [about] (reminding me|the reminder|my reminder) [about|to|for|of] {id}',
    `${DELETE} [the|my|that] (alert|notification) [called|named|about|to|for|of|that] {id}`,
    `${DELETE} [the|my|that] {id} (alert|notification)`,
    '(there is|i have) no need to (remind me|be reminded) (of|about|to) {id} [anymore|any more|any longer]',
    '(you) (need not|do not need to|do not have to|no longer have to|no longer need to) remind me (of|about|to) {id} [anymore|any more|any longer]',
    '[the|my] {id} (reminder|alarm) (can go|is not needed [anymore|any more]|is no longer needed|is obsolete)',
  ],
  'convonet/examples': [
    'cancel the reminder about the oven',
    'delete my dentist reminder',
    'you need not remind me of the call any more',
    'turn off the alarm',
    'I no longer need the reminder about the bank',
    'turn off the alarm for the flight',
    'forget about reminding me to call dad',
    'you can drop the reminder for my medicine',
    'cancel that alert about the meeting',
    'no need to remind me about the car anymore',
  ],
  'convonet/say': {
    deleted: { one: 'I dropped the reminder "{text}".', many: 'I dropped the reminders "{text}".' },
    'not-found': 'That reminder is already gone.',
  },
  'convonet/intent': 'drop the reminder "{id}"',
}
