import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { createKnowledge, type SourceFile } from './knowledge.ts'

/** Articles about Convonet itself, so that there is something to ask about; found by their words. */
export async function seedKnowledge(sql: Sql, clock: Clock): Promise<void> {
  const { signal } = new AbortController()
  await createKnowledge({ sql, clock, embeddings: null }).replace('convonet', articles(), { signal })
}

async function* articles(): AsyncGenerator<SourceFile> {
  for (const [title, text] of Object.entries(ARTICLES)) {
    yield { source: `${title}.md`, bytes: new TextEncoder().encode(`# ${title}\n\n${text}\n`) }
  }
}

const ARTICLES: Record<string, string> = {
  'Voice commands':
    'Speak as you would to a person; no special words are needed. You can interrupt at any time: the assistant stops as soon as it hears a word. Say "undo that" to take the last change back, "say that again" to hear an answer once more, and "never mind" to leave a question.',
  'Tasks and reminders':
    'Tasks are kept on your list until you say that they are done. A reminder has a time: when it comes, it is shown on the page, and if you are not there it is told in your next call. Both can be moved, renamed and deleted by voice.',
  Teams:
    'A team shares tasks. Whoever creates a team owns it and can add people by their e-mail address. Owners and admins manage members; members work on the tasks of the team; viewers only read them. A team always keeps at least one owner.',
  Calendar:
    'Events of your calendar can be added, moved and cancelled by voice. With a Google account connected, changes go both ways: what you add here appears there, and the other way round.',
  'Talking to a person':
    'Ask for a person at any time, for example "let me talk to someone from support". When nobody is free you can leave a message or ask to be called back at a number you name.',
  'Privacy and your PIN':
    'Personal things are only told after you have signed in with your PIN. After five wrong attempts the line is locked for a while. Health information is told to the member alone, and every access to it is recorded.',
}
