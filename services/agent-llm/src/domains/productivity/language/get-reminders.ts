import { listingSay } from '../listing.ts'
import type { Language } from './words.ts'

export const getRemindersLanguage: Language = {
  'convonet/can': 'read your reminders',
  'convonet/slots': {
    due: { kind: 'period', from: 'due_from', until: 'due_until' },
    search: { kind: 'text' },
  },
  'convonet/phrases': [
    '(what|which) [other] (reminders|reminder|alarms) (do i have|have i got|have i set|are there|are set|did i set|are coming up|are left|are on|are still on) [set|coming up|left|ahead|for]',
    '(what is|what are) (my|the|all my|all the) [next|upcoming] (reminder|reminders|alarms)',
    '(read|show|tell|give|list|go over|go through) [me] [out] [all] (my|the|all my|all of my) [upcoming] (reminders|alarms)',
    '(do i have|have i got|are there|did i set|have i set|is there) [any|a] (reminders|reminder|alarm|alarms) [set|coming up|left] [for]',
    '(do i have|have i got|are there|did i set|have i set|is there) [any|a] (reminders|reminder|alarm) (about|for|to|of) {search}',
    '(what|when) (will|are) you [going to] (remind me of|remind me about|remind me|be reminding me of|reminding me of|reminding me about)',
    '(what|when) [am i|will i|should i|do i] [going to] (be reminded of|be reminded|get reminded of|being reminded of)',
    'when (will you|are you going to) remind me (to|of|about) {search}',
    '[my|the|all my] (reminders)',
    '(are|is) there (any|some|a) (reminder|reminders|alarm|alarms|notifications) [(set|on|active|running|waiting)] [for me|for]',
    '(what|which) (notifications|alerts|reminders|alarms) (are|is|have i|did i|do i have) [(set|set up|active|on|waiting|planned)] [for me|for]',
    '(did|have) i (ask|asked|tell|told) you to remind me [of|about] (something|anything)',
    'what did i (want|ask) [you] to (be reminded|remind me) (of|about) [for]',
    '(is there|do you have) (anything|something) [that] you (will|are going to|should|have to|want to) remind me (of|about)',
    '(any|any more|any other) (reminders|reminder|alarms|alarm) [(set|coming up|left|for me)] [for]',
  ],
  'convonet/examples': [
    'what reminders do I have',
    'read me my reminders',
    'is there a reminder for tomorrow',
    'what are you going to remind me of',
    'did I set a reminder about the dentist',
    'what reminders are coming up',
    'tell me about my reminders for this week',
    'is there anything you will remind me of today',
    'did I ask you to remind me of something',
    'which notifications are set',
    'what did I want to be reminded about',
    'any alarms for tomorrow',
  ],
  'convonet/say': listingSay('reminder'),
}
