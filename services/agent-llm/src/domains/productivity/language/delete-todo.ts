import { type Language, LIST, TASK, task } from './words.ts'

const WHICH = `[the] [${TASK}] [called|named|about|to|for] {id} [(from|off|off of|out of) ${LIST}]`

export const deleteTodoLanguage: Language = {
  'convonet/can': 'delete tasks',
  'convonet/slots': { id: { ...task, ask: 'Which task should I delete?' } },
  'convonet/careful': true,
  'convonet/phrases': [
    `(delete|erase) ${WHICH}`,
    `(remove|drop|scrap|cancel|clear|trash|discard|kill|scratch|eliminate|wipe|strike|dump|cut|get rid of|throw out|throw away|forget about|dispose of) [the] ${TASK} [called|named|about|to|for] {id} [(from|off|off of|out of) ${LIST}]`,
    `(remove|drop|scrap|cancel|clear|trash|discard|kill|scratch|eliminate|wipe|strike|dump|cut|get rid of|throw out|throw away|forget about|dispose of) {id} (from|off|off of|out of) ${LIST}`,
    {
      phrase:
        '(remove|drop|scrap|cancel|clear|trash|discard|kill|scratch|eliminate|wipe|strike|dump|cut|get rid of|throw out|throw away|forget about|dispose of) {id}',
      everyday: true,
    },
    `(take|get) {id} (off|off of|from|out of) ${LIST}`,
    { phrase: '(take (off|out) {id}|take {id} (off|out))', everyday: true },
    '(delete|remove|erase|cancel|drop) (a|one|some|one of my|an|another) (task|tasks|to do|item|reminder)',
    {
      phrase: `(clear|empty|wipe|erase|delete|clean|clean up|clear out|wipe out) [out] [all of] (my|the|this) [whole|entire] [to do|task|shopping] (list|tasks|to dos) [clean|out]`,
      set: { id: 'everything' },
    },
    '(i|we) (do not|no longer) (need|want) [to] [have] {id} [(on|in) my list] [anymore|any more|any longer]',
    '{id} is no longer (needed|necessary|relevant|required)',
    '{id} is not (needed|necessary|relevant|required) [anymore|any more|any longer]',
    '(i|we) (do not|no longer) (need|want) [to] [have] {id} [(on there|on it|there|in there)] [anymore|any more] (remove|delete|drop|scrap|erase|cancel) (it|that|this)',
    '(i|we) (do not|no longer|need not|do not have to|no longer have to|no longer need to) {id} [after all|anymore|any more] (remove|delete|drop|scrap|erase) (it|that|this|that task)',
    '(i|we) changed my mind about {id} [so|and] (remove|delete|drop|scrap|erase) (it|that|this|that task|the task)',
    `[the] ${TASK} [called|named|about|to|for] {id} (can go|can be deleted|can be removed|is obsolete|is not needed [anymore|any more]|is no longer needed)`,
    `{id} (can come|can go|should come|should go|has to come|has to go) off ${LIST}`,
    `never mind [about] [the] ${TASK} [called|named|about|to|for] {id}`,
  ],
  'convonet/examples': [
    'delete buy milk',
    'remove the dentist from my list',
    'get rid of the report task',
    'I do not need the reminder any more',
    'take the laundry off my list',
    'that task is not necessary any longer',
    'take the stamps off my list',
    'remove the bike from what I have to do',
    'I changed my mind about the present, remove that task',
    'I do not have to clean the garage after all',
    'get rid of the light bulbs task',
    'strike the letter from my list',
    'never mind the coffee, take it off',
    'I changed my mind about washing the windows, delete it',
    'kill the task with the windows',
  ],
  'convonet/say': {
    deleted: { one: 'I deleted "{title}".', many: 'I deleted "{title}".' },
    'not-found': 'That task is already gone.',
  },
  'convonet/intent': { one: 'delete "{title}"', many: 'delete "{title}"' },
}
