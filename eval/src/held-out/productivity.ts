import { anyOf, at, call, day, means, meansAll, row, type Utterance } from './utterance.ts'

const tasks: readonly Utterance[] = [
  means('um can you put pick up the dry cleaning on my list please', 'create_todo', {
    title: 'pick up dry cleaning',
  }),
  means('I need to call the bank on Wednesday, stick that on my to-dos', 'create_todo', {
    title: 'call the bank',
    due_date: day('2026-11-25'),
  }),
  means('jot down a task for me buy stamps', 'create_todo', { title: 'buy stamps' }),
  means('new to do and it is urgent, send the signed lease back to the landlord', 'create_todo', {
    title: /signed lease/i,
    priority: 'urgent',
  }),
  means("what've I got left to do", 'get_todos'),
  means('read me everything on my list that is still open please', 'get_todos'),
  means('so is there anything on my plate for tomorrow', 'get_todos|get_calendar_events'),
  means('I already renewed my passport so you can check that one off', 'complete_todo', {
    id: row('Renew passport'),
  }),
  means('the plumber thing is done', 'complete_todo', { id: row('Call the plumber') }),
  means('tick off the slides would you', 'complete_todo', { id: row('Prepare the slides') }),
  means('scratch buying milk off my list', 'delete_todo|complete_todo', { id: row('Buy milk') }),
  means('forget about the plumber, get rid of that task', 'delete_todo', { id: row('Call the plumber') }),
  means('could you push the passport one back to December fourth', 'update_todo', {
    id: row('Renew passport'),
    due_date: day('2026-12-04'),
  }),
  means('make the slides a top priority', 'update_todo', {
    id: row('Prepare the slides'),
    priority: anyOf('urgent', 'high'),
  }),
  means('call the plumber should really say call the electrician', 'update_todo', {
    id: row('Call the plumber'),
    title: 'call the electrician',
  }),
  means('the milk can wait, set it to low priority', 'update_todo', { id: row('Buy milk'), priority: 'low' }),
  meansAll(
    'add eggs, bread and coffee to my shopping list',
    call('create_todo', { title: /eggs/i }),
    call('create_todo', { title: /bread/i }),
    call('create_todo', { title: /coffee/i }),
  ),
  meansAll(
    'put two things down for me, book the flights and renew the car insurance',
    call('create_todo', { title: 'book the flights' }),
    call('create_todo', { title: 'renew the car insurance' }),
  ),
  means('have I finished all my tasks or is something still left', 'get_todos'),
  means('which of my tasks are already done', 'get_todos'),
  means('I have to hand in the expense report by five pm on Tuesday, can you note that', 'create_todo', {
    title: 'hand in the expense report',
    due_date: at('2026-11-24 17:00'),
  }),
  means('please add a high priority to do to review the budget by Thursday', 'create_todo', {
    title: 'review the budget',
    priority: 'high',
    due_date: day('2026-11-26'),
  }),
  means('I bought the milk', 'complete_todo', { id: row('Buy milk') }),
  means('move the deadline for the slides to Tuesday morning at nine', 'update_todo', {
    id: row('Prepare the slides'),
    due_date: at('2026-11-24 09:00'),
  }),
  means("here's an errand for the list, drop the package at the post office this Saturday", 'create_todo', {
    title: /drop the package/i,
    due_date: day('2026-11-28'),
  }),
  means('what was on that list of mine again', 'get_todos'),
  means('chuck defrost the freezer onto the list', 'create_todo', { title: 'defrost the freezer' }),
  means("hi there I'd like you to write down that I have to email the accountant", 'create_todo', {
    title: 'email the accountant',
  }),
]

const reminders: readonly Utterance[] = [
  means('ping me tomorrow at quarter past eight about the parking permit', 'create_reminder', {
    reminder_text: /parking permit/i,
    reminder_date: at('2026-11-23 08:15'),
  }),
  means('remind me in two hours that the cake is in the oven', 'create_reminder', {
    reminder_text: /cake/i,
    reminder_date: at('2026-11-22 16:30'),
  }),
  means('set a reminder for Friday at noon to ring my sister', 'create_reminder', {
    reminder_text: 'ring my sister',
    reminder_date: at('2026-11-27 12:00'),
  }),
  means('I want a reminder on the thirtieth at 6 pm to send the invoice', 'create_reminder', {
    reminder_text: 'send the invoice',
    reminder_date: at('2026-11-30 18:00'),
  }),
  means('at seven tonight please remind me to feed the cat', 'create_reminder', {
    reminder_text: 'feed the cat',
    reminder_date: at('2026-11-22 19:00'),
  }),
  means('nudge me in forty five minutes to stretch', 'create_reminder', {
    reminder_text: 'stretch',
    reminder_date: at('2026-11-22 15:15'),
  }),
  means("don't let me forget that the rent is due on December first", 'create_reminder|create_todo'),
  means('this one is important, remind me on Monday at 10 am to call the lawyer', 'create_reminder', {
    reminder_text: 'call the lawyer',
    reminder_date: at('2026-11-23 10:00'),
    importance: anyOf('high', 'urgent'),
  }),
  means('what reminders do I have coming up', 'get_reminders'),
  means('am I supposed to be reminded of anything', 'get_reminders'),
  means('cancel the reminder about watering the plants', 'delete_reminder', { id: row('Water the plants') }),
  means("I don't need the blood pressure pills reminder any more", 'delete_reminder', {
    id: row('Take the blood pressure pills'),
  }),
  means('could you change the plants reminder to Thursday at eight in the morning', 'update_reminder', {
    id: row('Water the plants'),
    reminder_date: at('2026-11-26 08:00'),
  }),
]

const calendar: readonly Utterance[] = [
  means('put lunch with Priya on my calendar Thursday from noon to one', 'create_calendar_event', {
    title: /lunch with priya/i,
    event_from: at('2026-11-26 12:00'),
    event_to: at('2026-11-26 13:00'),
  }),
  means('block off tomorrow two to four pm for deep work', 'create_calendar_event', {
    title: /deep work/i,
    event_from: at('2026-11-23 14:00'),
    event_to: at('2026-11-23 16:00'),
  }),
  means('schedule an eye exam on December third at 9:30 am for an hour', 'create_calendar_event', {
    title: /eye exam/i,
    event_from: at('2026-12-03 09:30'),
    event_to: at('2026-12-03 10:30'),
  }),
  means('I have a meeting with the landlord Tuesday at 4 pm, put it in my diary', 'create_calendar_event', {
    title: /landlord/i,
    event_from: at('2026-11-24 16:00'),
  }),
  means('pencil in a haircut Saturday at eleven thirty in the morning', 'create_calendar_event', {
    title: /haircut/i,
    event_from: at('2026-11-28 11:30'),
  }),
  means("what's on my calendar this week", 'get_calendar_events'),
  means('am I free on Wednesday afternoon', 'get_calendar_events'),
  means('when is my dentist appointment', 'get_calendar_events'),
  means('what does tomorrow look like for me', 'get_calendar_events|get_todos'),
  means('push the design review back to Thursday at three in the afternoon', 'update_calendar_event', {
    id: row('Design review'),
    event_from: at('2026-11-26 15:00'),
  }),
  means('the dentist is off, take it out of my calendar', 'delete_calendar_event', { id: row('Dentist') }),
  means('rename the design review to roadmap review', 'update_calendar_event', {
    id: row('Design review'),
    title: 'roadmap review',
  }),
]

const teams: readonly Utterance[] = [
  means('who is on the marketing team', 'get_team_members'),
  means('which teams am I in', 'get_teams'),
  means('start a new team called Garden Club', 'create_team', { name: 'Garden Club' }),
  means('add chidi dot okafor at example dot com to the marketing team', 'add_team_member', {
    email: 'chidi.okafor@example.com',
  }),
  means('I want sam dot lee at example dot com to be an admin of marketing', 'change_member_role', {
    email: 'sam.lee@example.com',
    new_role: 'admin',
  }),
  means('take priya dot patel at example dot com off the marketing team', 'remove_team_member', {
    email: 'priya.patel@example.com',
  }),
  means('give the marketing team a task to draft the newsletter by Friday', 'create_team_todo', {
    title: 'draft the newsletter',
    due_date: day('2026-11-27'),
  }),
  means('can you find somebody called Okafor in the company', 'search_users', { search_term: 'Okafor' }),
]

export const productivity = [...tasks, ...reminders, ...calendar, ...teams]
