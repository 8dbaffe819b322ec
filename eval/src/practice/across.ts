import { at, call, means, meansAll, meansNoTool, type Utterance } from '../held-out/utterance.ts'

export const across: readonly Utterance[] = [
  means('may I speak to somebody', 'transfer_to_agent'),
  means("I'd rather talk to a human being", 'transfer_to_agent'),
  means('give me the support department', 'transfer_to_agent', { department: /support/i }),
  means('I am done with machines, is there a colleague of yours around', 'transfer_to_agent'),
  means('whom can I be connected with', 'get_available_departments'),
  means('find out on the internet who won the election', 'web_search'),
  means('do a web search for flights to Denver', 'web_search', { query: /denver/i }),
  means('what do your documents say about warranty', 'search_knowledge_base', { query: /warranty/i }),
  means('is there anything about holidays in the handbook', 'search_knowledge_base', { query: /holiday/i }),
  meansAll(
    'book a table for two on Friday at seven pm and add buy flowers to my list',
    call('create_reservation', { party_size: 2, starts_at: at('2026-11-27 19:00') }),
    call('create_todo', { title: 'buy flowers' }),
  ),
  meansAll('what claims do I have, and also read my reminders', call('search_claims'), call('get_reminders')),
  meansAll(
    'note that I make seven thousand five hundred a month and remind me tomorrow at noon to send the pay stub',
    call('update_mortgage_financial_info', { monthly_income: 7500 }),
    call('create_reminder', { reminder_text: 'send the pay stub', reminder_date: at('2026-11-23 12:00') }),
  ),
  meansNoTool('my agent got me a part in a film'),
  meansNoTool('we had a lovely table at my aunt’s house'),
  meansNoTool('he claims it was raining'),
  meansNoTool('the scanner at work is broken'),
  meansNoTool('good morning'),
  meansNoTool('okay, great'),
  meansNoTool('my savings account has a funny name'),
  meansNoTool('hold on a second please'),
]
