import { type Language, priority } from './words.ts'

const SET = '(set|create|make|add|put|put in|leave|set up|schedule|give me|get me|i want|i would like|i need)'

export const createReminderLanguage: Language = {
  'convonet/can': 'remind you of things',
  'convonet/amended-by': { tool: 'update_reminder', item: 'id' },
  'convonet/slots': {
    reminder_text: { kind: 'text', list: true, ask: 'What should I remind you of?' },
    reminder_date: { kind: 'moment', ask: 'When should I remind you?' },
    importance: {
      ...priority,
      inline: [
        "(it's|its|it is|this is|that's|that is|which is|this one is) [(very|really|pretty)] {importance}",
        '(with|at|as) [a|an] {importance} (importance|priority)',
      ],
    },
  },
  'convonet/phrases': [
    '(remind|reminding|ping|alert|notify|nudge|buzz|prompt) me {reminder_date} [again|please] [(to|of|about|that|that i have to|that i need to|i have to|i need to|when it is time to)] {reminder_text}',
    '(remind|ping|alert|notify|nudge|buzz|prompt) me {reminder_date}',
    '(give|send) me a (nudge|ping|shout|buzz|heads up|reminder|alert) {reminder_date} [(to|of|about|that|for)] {reminder_text}',
    '(wake|get) me up {reminder_date}',
    `${SET} [me] [a|an|another|one more] [new] [{importance}] (reminder|alarm|alert) [for me] [(to|for|about|of|that|that says|saying|called|when it is time to)] {reminder_text}`,
    `${SET} [me] [a|an|another|one more] [new] [{importance}] (reminder|alarm|alert) [for me]`,
    '[a|another|one more] [new] [{importance}] (reminder|alarm) (to|for|about|of|that) {reminder_text}',
    '(do not|never) let me forget {reminder_date} [(to|about|that|that i have to|that i need to)] {reminder_text}',
    'tell me {reminder_date} (to|about|that i have to|that i need to) {reminder_text}',
    '[let me] know {reminder_date} (to|that|about|when it is time to) {reminder_text}',
    '(i|we) [will] (need|want|would like) (reminding|a reminder|to be reminded|some reminding|reminders|an alarm) {reminder_date} [(to|of|about|that|for|that i have to)] {reminder_text}',
    '(be reminded|have to be reminded|need to be reminded|must be reminded|should be reminded|get reminded|have a reminder|get a reminder) {reminder_date} [(to|of|about|that|for)] {reminder_text}',
    'i (have to|need to|must|should|want to|would like to) (be reminded|get reminded) {reminder_date} [(to|of|about|that)] {reminder_text}',
    '[(i|we) (have to|need to|must|should)] {reminder_text} [(so|and|please|can you|could you)] remind me [(of|about)] [(that|it|this)] {reminder_date}',
    '(wake|ring|beep) me {reminder_date} [(to|for|so that i can|so i can)] {reminder_text}',
    '(wake|ring) me {reminder_date}',
    '(do not|never) let me miss {reminder_date} {reminder_text}',
    '(put|have|set|leave) [me] [a] (reminder|alarm) in {reminder_date} (to|for|about|of|that) {reminder_text}',
    '(see to it|make sure|take care) [that] (i do not forget|i remember|i think of|i get reminded of) {reminder_date} [(to|about|that)] {reminder_text}',
    '(jog my memory|poke me|prod me|tap me|warn me|hit me up|bug me|shout) {reminder_date} [(to|of|about|that|for)] {reminder_text}',
  ],
  'convonet/examples': [
    'remind me to call mom tomorrow at 5',
    'remind me in twenty minutes to turn off the oven',
    'set a reminder for Friday at noon',
    'ping me at three about the report',
    'give me a nudge tonight to lock the door',
    'set an alarm for seven',
    'set an alarm to move the car at four',
    'make sure I remember to feed the cat tonight',
    'tomorrow morning I have to call the bank, please remind me',
    'give me a heads up at noon about the meeting',
    'I always forget my medicine, tell me at eight every evening',
    'let me know in an hour that I have to pick up the kids',
    'could you buzz me when it is time to leave at six',
    'I need to be reminded about the car inspection on Monday',
    'at ten tell me to take the bread out',
    'send me a notification on Friday about the rent',
    'nudge me before my flight on Sunday',
  ],
  'convonet/say': {
    created: 'I will remind you {when}: "{text}".',
    over: 'That time is over already.',
  },
  'convonet/intent': {
    one: 'remind you of "{reminder_text}"',
    many: 'remind you of "{reminder_text}"',
  },
}
