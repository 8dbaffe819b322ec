/** What people may say of their tasks, reminders, calendar and teams, written without a look at any phrase: `tool arguments < words`. */
export const productivity = `
create_todo *=oat milk < we've run out of oat milk, can you jot that down for me
create_todo *=dry cleaning < I mustn't forget to pick up the dry cleaning, throw it on my list
create_todo *=tax return < stick finish the tax return on there for me, would you
create_todo *=passport < could you note down that I have to renew my passport
create_todo *=gutters; due_date=2026-11-28 < cleaning the gutters, that's something for Saturday, add it to what I need to do
create_todo *=invoice; priority=high < there's a new thing to do, send the invoice to Miller, and it's really important
create_todo *=batteries < I have one more errand, batteries
create_todo *=plumber < pop call the plumber onto my to-do's
get_todos < so what's still on my plate
get_todos < run me through everything I still need to get done
get_todos < what have I got left to do
get_todos due=2026-11-23 < anything I have to take care of tomorrow
get_todos < how many things are open at the moment
get_todos < give me a rundown of my to-dos
complete_todo *=laundry < the laundry's all taken care of now
complete_todo *=rent < I've gone and paid the rent, so tick that one off
complete_todo *=dentist < consider calling the dentist finished
complete_todo *=report < I got the report out of the way this morning
delete_todo *=gym < I don't need the gym thing on my list any longer
delete_todo *=groceries < scratch groceries off the list, I won't do it
delete_todo *=car wash < you can throw out the car wash task
update_todo *=report; due_date=2026-11-25 < the report isn't due until Wednesday, please adjust that
update_todo *=groceries; priority=urgent < bump the groceries up to urgent
update_todo *=laundry; due_date=2026-11-24 < give me until Tuesday for the laundry
create_reminder *=pills; reminder_date=2026-11-22T21 < give me a nudge at nine tonight about my pills
create_reminder *=grandma; reminder_date=2026-11-23T18 < don't let me forget to ring grandma tomorrow at six in the evening
create_reminder *=oven; reminder_date=2026-11-22T14:50 < in twenty minutes tell me to check the oven
create_reminder *=trash; reminder_date=2026-11-26 < I need a reminder for Thursday morning at seven, taking out the trash
create_reminder *=parking; reminder_date=2026-11-22T17 < ping me at five about the parking meter
create_reminder *=vitamins < can you alert me when it's eight tomorrow morning so that I take my vitamins
get_reminders < what are you going to remind me of
get_reminders < which alerts have I set up
get_reminders < do I have anything you're supposed to nudge me about
update_reminder *=call mom; reminder_date=2026-11-22T19 < the one about calling mom, let it go off at seven instead
update_reminder *=pills; reminder_date=2026-11-22T22 < push my pills reminder back till ten tonight
delete_reminder *=water < stop reminding me about watering the plants
delete_reminder *=trash < you don't have to remind me of the trash anymore
create_calendar_event *=dentist; event_from=2026-11-24T15 < I've got a dentist appointment Tuesday at three, pencil it in
create_calendar_event *=anna; event_from=2026-11-27T12 < block off noon on Friday for lunch with Anna
create_calendar_event *=budget; event_from=2026-11-23T10 < set something up with the budget committee tomorrow at ten
create_calendar_event *=yoga; event_from=2026-11-25T18 < I'm doing yoga Wednesday at six pm, make sure it's in my diary
create_calendar_event *=haircut; event_from=2026-11-28T09 < slot in a haircut for Saturday nine in the morning
get_calendar_events time=2026-11-23 < how does my day look tomorrow
get_calendar_events time=2026-11-27 < am I free on Friday
get_calendar_events < when's my next appointment
get_calendar_events < walk me through my schedule for this week
update_calendar_event *=dentist; event_from=2026-11-24T16 < my dentist thing got pushed to four on Tuesday
update_calendar_event *=standup; event_from=2026-11-23T11 < can we do the standup at eleven tomorrow instead
delete_calendar_event *=lunch < lunch with Anna isn't happening, wipe it from my calendar
delete_calendar_event *=yoga < I won't make it to yoga, get rid of that appointment
create_team *=blue whales < let's start a new group, it should be called blue whales
create_team *=marketing < I'd like to form a team for marketing
get_teams < which groups am I part of
get_teams < what teams do I belong to these days
get_team_members *=rockets < who all is in the rockets
get_team_members *=design < can you tell me the people on the design team
add_team_member *=priya; *=rockets < bring Priya into the rockets team
remove_team_member *=sam; *=rockets < Sam isn't with the rockets any longer, kick him off the team
change_member_role *=priya; new_role=admin < Priya should be an admin of the rockets from now on
create_team_todo *=slides; *=rockets < the rockets need to prepare the slides, give the team that task
search_users *=chen < is there anybody by the name of Chen in the company
sync_google_calendar_events < bring my google calendar up to date
`
