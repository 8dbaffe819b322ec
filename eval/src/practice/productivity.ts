import { at, call, day, means, meansAll, row, type Utterance } from '../held-out/utterance.ts'

export const productivity: readonly Utterance[] = [
  means('could you note down get new batteries', 'create_todo', { title: 'get new batteries' }),
  means('I gotta remember to book a vet appointment, pop it on the list', 'create_todo', {
    title: /book a vet appointment/i,
  }),
  means('make a note that I have to return the drill to Tom by Thursday', 'create_todo', {
    title: /return the drill to tom/i,
    due_date: day('2026-11-26'),
  }),
  means('hey, one more thing for my list, vacuum the car', 'create_todo', { title: 'vacuum the car' }),
  means('could you set up a task called order ink and make it high priority', 'create_todo', {
    title: 'order ink',
    priority: 'high',
  }),
  meansAll(
    'two tasks please, sweep the porch and oil the hinges',
    call('create_todo', { title: 'sweep the porch' }),
    call('create_todo', { title: 'oil the hinges' }),
  ),
  means('shopping list, add oat flakes', 'create_todo', { title: /oat flakes/i }),
  means('what do I still need to get done', 'get_todos'),
  means('run through my open tasks', 'get_todos'),
  means("let's hear the list", 'get_todos'),
  means('anything left that is due tomorrow', 'get_todos'),
  means('what have I finished already', 'get_todos'),
  means("the passport's renewed, you can cross it out", 'complete_todo', { id: row('Renew passport') }),
  means('milk is bought', 'complete_todo', { id: row('Buy milk') }),
  means('all done with preparing the slides', 'complete_todo', { id: row('Prepare the slides') }),
  means('I called the plumber, so that is finished', 'complete_todo', { id: row('Call the plumber') }),
  means('I no longer need buy milk on there, remove it', 'delete_todo', { id: row('Buy milk') }),
  means('throw out the task about the plumber', 'delete_todo', { id: row('Call the plumber') }),
  means('the slides are not due before Wednesday at noon', 'update_todo', {
    id: row('Prepare the slides'),
    due_date: at('2026-11-25 12:00'),
  }),
  means('bump the plumber up to urgent', 'update_todo', { id: row('Call the plumber'), priority: 'urgent' }),
  means('instead of buy milk it should be called buy soy milk', 'update_todo', {
    id: row('Buy milk'),
    title: 'buy soy milk',
  }),
  means('give me a reminder Tuesday at a quarter to nine to hand in the keys', 'create_reminder', {
    reminder_text: 'hand in the keys',
    reminder_date: at('2026-11-24 08:45'),
  }),
  means('in half an hour remind me to move the car', 'create_reminder', {
    reminder_text: 'move the car',
    reminder_date: at('2026-11-22 15:00'),
  }),
  means('let me know tonight at nine that the dryer is done', 'create_reminder', {
    reminder_text: /dryer/i,
    reminder_date: at('2026-11-22 21:00'),
  }),
  means('I need reminding on the second of December at ten am to renew the lease', 'create_reminder', {
    reminder_text: 'renew the lease',
    reminder_date: at('2026-12-02 10:00'),
  }),
  means('buzz me tomorrow morning at seven thirty about the train tickets', 'create_reminder', {
    reminder_text: /train tickets/i,
    reminder_date: at('2026-11-23 07:30'),
  }),
  means('are there any reminders set for me', 'get_reminders'),
  means('scrap the plants reminder', 'delete_reminder', { id: row('Water the plants') }),
  means('shift the blood pressure reminder to half past ten tomorrow', 'update_reminder', {
    id: row('Take the blood pressure pills'),
    reminder_date: at('2026-11-23 10:30'),
  }),
  means(
    'get coffee with Ines on the calendar, Friday ten to eleven in the morning',
    'create_calendar_event',
    {
      title: /coffee with ines/i,
      event_from: at('2026-11-27 10:00'),
      event_to: at('2026-11-27 11:00'),
    },
  ),
  means('reserve Wednesday one to three pm in my calendar for writing', 'create_calendar_event', {
    title: /writing/i,
    event_from: at('2026-11-25 13:00'),
    event_to: at('2026-11-25 15:00'),
  }),
  means('I am seeing the notary on Thursday at 5 pm, please enter that', 'create_calendar_event', {
    title: /notary/i,
    event_from: at('2026-11-26 17:00'),
  }),
  means('new appointment, physio, Monday at eight am for forty five minutes', 'create_calendar_event', {
    title: /physio/i,
    event_from: at('2026-11-23 08:00'),
    event_to: at('2026-11-23 08:45'),
  }),
  means('do I have anything on Tuesday morning', 'get_calendar_events'),
  means('what time is the design review', 'get_calendar_events'),
  means('the design review moved to Friday at two pm', 'update_calendar_event', {
    id: row('Design review'),
    event_from: at('2026-11-27 14:00'),
  }),
  means("I'm not going to the dentist, drop the appointment", 'delete_calendar_event', {
    id: row('Dentist'),
  }),
  means('call the dentist appointment dental hygiene instead', 'update_calendar_event', {
    id: row('Dentist'),
    title: 'dental hygiene',
  }),
  means('tell me the members of platform', 'get_team_members'),
  means('set up a team named Book Club', 'create_team', { name: 'Book Club' }),
  means('chidi.okafor@example.com should join marketing', 'add_team_member', {
    email: 'chidi.okafor@example.com',
  }),
  means('promote priya.patel@example.com to admin in marketing', 'change_member_role', {
    email: 'priya.patel@example.com',
    new_role: 'admin',
  }),
  means('sam.lee@example.com leaves the platform team', 'remove_team_member', {
    email: 'sam.lee@example.com',
  }),
  means('assign platform a task, rotate the certificates', 'create_team_todo', {
    title: 'rotate the certificates',
  }),
  means('is there a colleague named Patel', 'search_users', { search_term: 'Patel' }),
  means('I have to renew my library card before the weekend, it matters a lot', 'create_todo', {
    title: /renew my library card/i,
  }),
]
