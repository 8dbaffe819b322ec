import { at, call, day, means, meansAll, meansNoTool, type Utterance } from './utterance.ts'

const people: readonly Utterance[] = [
  means('can I just talk to a real person', 'transfer_to_agent'),
  means('get me somebody human please', 'transfer_to_agent'),
  means('put me through to sales', 'transfer_to_agent', { department: /sales/i }),
  means('this is not working, I want to speak with a representative', 'transfer_to_agent'),
  means('connect me with technical support', 'transfer_to_agent', { department: /tech/i }),
  means('could you transfer me to extension 2001', 'transfer_to_agent', { extension: '2001' }),
  means('operator', 'transfer_to_agent'),
  means('who could I be transferred to', 'get_available_departments'),
  means('which departments do you have', 'get_available_departments'),
]

const looking: readonly Utterance[] = [
  means('search the web for the score of the Giants game', 'web_search', { query: /giants/i }),
  means('look up online what the current mortgage rates are', 'web_search', { query: /mortgage rates/i }),
  means('what does the internet say about the weather in Boston tomorrow', 'web_search', {
    query: /boston/i,
  }),
  means('google the opening hours of the Met museum for me', 'web_search', { query: /met museum/i }),
  means("what's your policy on refunds", 'search_knowledge_base', { query: /refund/i }),
  means('does the handbook say anything about parking', 'search_knowledge_base', { query: /parking/i }),
  means('check the knowledge base for how to reset my PIN', 'search_knowledge_base', { query: /pin/i }),
]

const mixed: readonly Utterance[] = [
  meansAll(
    'move my table to eight and remind me on Saturday at seven pm to leave',
    call('update_reservation_details', { starts_at: at('2026-11-28 20:00') }),
    call('create_reminder', { reminder_text: 'leave', reminder_date: at('2026-11-28 19:00') }),
  ),
  meansAll(
    'how much of my deductible is left and how is my mortgage application coming along',
    call('get_deductible_status'),
    call('get_mortgage_application_status'),
  ),
  meansAll(
    'cancel my dinner reservation and put buy groceries on my list',
    call('cancel_reservation'),
    call('create_todo', { title: 'buy groceries' }),
  ),
  meansAll(
    'add call the lender to my tasks, also which documents am I missing for the mortgage',
    call('create_todo', { title: 'call the lender' }),
    call('get_missing_documents'),
  ),
  meansAll("what's on my list and when is my table booked", call('get_todos'), call('get_reservation')),
  meansAll(
    'is physical therapy covered and remind me tomorrow at nine am to call the therapist',
    call('check_benefit_coverage|get_copay_info', { service_type: /physical/i }),
    call('create_reminder', { reminder_text: 'call the therapist', reminder_date: at('2026-11-23 09:00') }),
  ),
]

const traps: readonly Utterance[] = [
  meansNoTool('I had a scan of my documents made'),
  meansNoTool('my real estate agent called'),
  meansNoTool('I told her the maximum number of tasks is fine with me'),
  meansNoTool("what's the maximum number of tasks"),
  meansNoTool('thanks that was very kind of you'),
  meansNoTool("it's raining cats and dogs over here"),
  meansNoTool('my son is a travel agent in Lisbon'),
  meansNoTool('hello can you hear me'),
  meansNoTool('the kids got their school schedule today'),
  meansNoTool('daylight savings always confuses me'),
  meansNoTool('my neighbour is the team leader of the fire brigade'),
  meansNoTool('I had the best table tennis match of my life yesterday'),
  meansNoTool('my brother claims he is never wrong'),
  meansNoTool('uh sorry I was talking to my wife, what did you say'),
]

const dated: readonly Utterance[] = [
  means(
    'put the loan officer meeting on my calendar for Monday the thirtieth at two pm',
    'create_calendar_event',
    {
      title: /loan officer/i,
      event_from: at('2026-11-30 14:00'),
    },
  ),
  means('I have to remember to pick up my prescription this Friday, add it to my tasks', 'create_todo', {
    title: /pick up my prescription/i,
    due_date: day('2026-11-27'),
  }),
]

export const across = [...people, ...looking, ...mixed, ...traps, ...dated]
