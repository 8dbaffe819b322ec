import type { Language } from './words.ts'

const GOOGLE = '[my|the] google calendar'

export const syncCalendarLanguage: Language = {
  'convonet/can': 'bring your Google Calendar up to date',
  'convonet/phrases': [
    `(sync|synchronise|synchronize|update|refresh|bring up to date) ${GOOGLE} [now|again]`,
    `bring ${GOOGLE} up to date [now]`,
    `(sync|synchronise|synchronize|connect) [my] (calendar|appointments|events|tasks) (with|to|and) ${GOOGLE} [now]`,
    '(sync|synchronise|synchronize) [my|the] calendar [now]',
    '(get|fetch|pull|import|load|bring) [in|over] my (events|appointments|calendar|meetings) (from|out of) google [calendar]',
    '(upload|push|send|export|copy) my (events|appointments|calendar|tasks|meetings) to google [calendar]',
    '(match|compare|align|line up) my calendar with google [calendar]',
    '(are|is) my (calendar|appointments|events) (in|up to date with|in sync with|synced with|the same as) google [calendar] [too]',
  ],
  'convonet/examples': [
    'sync my Google calendar',
    'bring my calendar up to date with Google',
    'synchronize my calendar now',
    'are my appointments in Google too',
    'get my appointments from Google',
    'match my calendar with the one at Google',
    'refresh my Google calendar',
    'upload my events to Google',
  ],
  'convonet/say': {
    soon: 'I am bringing your Google Calendar up to date.',
    'not-connected': 'You have not connected a Google Calendar yet.',
    unavailable: 'Google Calendar cannot be connected here.',
  },
}
