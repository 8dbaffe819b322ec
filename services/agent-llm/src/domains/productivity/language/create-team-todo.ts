import { personSay, teamSay } from './team-say.ts'
import { type Language, priority } from './words.ts'

const TEAM = '[the|my|our] {team_name} (team|group)'
const A_TASK = '(a|an|another|the) [new] [{priority} [priority]] (task|to do|item|job)'

export const createTeamTodoLanguage: Language = {
  'convonet/can': 'give tasks to your teams',
  'convonet/amended-by': { tool: 'update_todo', item: 'id' },
  'convonet/slots': {
    title: { kind: 'text', ask: 'What is to be done?' },
    team_name: { kind: 'text', ask: 'For which team?' },
    assignee: { kind: 'text', verbatim: true },
    due_date: { kind: 'moment' },
    priority,
  },
  'convonet/phrases': [
    `(add|create|make|give|assign|put|set up) ${A_TASK} (for|to|in|on) ${TEAM} [(to|that says|called|about|:)] {title}`,
    `(give|assign) ${TEAM} ${A_TASK} [(to|that says|called|about|:)] {title}`,
    `(add|put) {title} (to|on|onto|in|into) ${TEAM} (list|tasks|to dos)`,
    `(add|put) {title} (to|on|onto|in|into) [the] list of ${TEAM}`,
    `(add|create|make|set up) (a|another|the) [new] team (task|to do|item) [(to|that says|called|about|for|:)] {title}`,
    '(add|create|make) (a|another) [new] team (task|to do|item)',
    `(assign|give) {title} to {assignee} (in|from|on) ${TEAM}`,
    `${TEAM} (has to|needs to|should|must) {title}`,
    `assign [to] [the|my|our] {team_name} ${A_TASK} [(to|that says|called|about|:)] {title}`,
    `${TEAM} (is to|shall|gets to|ought to|takes care of) {title}`,
    `(have|let|get|make) ${TEAM} [to] (do|take care of|see to|handle|work on) {title}`,
    `(add|create|make) {title} as a [new] (task|to do|item|job) (for|of|in) ${TEAM}`,
    `(a|another|one more|new|a new) (task|to do|item|job) (for|in|on) ${TEAM} [(to|called|about|:)] {title}`,
  ],
  'convonet/examples': [
    'add a task for the marketing team to write the newsletter',
    'give the sales team a task to call the customers',
    'create a team task',
    'put buy snacks on the list of the garden team',
    'the design team has to review the website by Friday',
    'give Sam the job of ordering the badges for the team',
    'have the sales group call the new customers',
    'assign writing the press release to the marketing team',
    "put testing the release on the team's list",
    'somebody in the crew should clean the kitchen, make that a team task',
  ],
  'convonet/say': {
    ...teamSay,
    ...personSay,
    created: 'I added "{title}" for the team {team}[, for {assignee}][, due {due}].',
  },
  'convonet/intent': { one: 'add "{title}" for the team', many: 'add "{title}" for the team' },
}
