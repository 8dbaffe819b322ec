import type { Scene } from '../../ports.ts'
import { list } from '../say.ts'

export interface TopicContext {
  scene: Scene
  /** What each domain's tools are for, "add tasks", "read your list", those first that the talk is about. */
  abilities: readonly (readonly string[])[]
  /** Something that a caller could say. */
  example: string | undefined
  signedIn: boolean
}

/** What people say that no tool is for, and the answer. */
export interface Topic {
  name: string
  /** `{about}` is anything. */
  phrases: readonly string[]
  examples: readonly string[]
  answer(context: TopicContext): string
}

const MOST_ABILITIES = 4

/** A few of them, of every domain one if there is room. */
const abilitiesOf = ({ abilities, signedIn }: TopicContext): string => {
  const rows = abilities.filter((domain) => domain.length > 0)
  const turns = Array.from({ length: MOST_ABILITIES }, (_, index) =>
    rows.flatMap((domain) => domain[index] ?? []),
  )
  const some = turns.flat().slice(0, MOST_ABILITIES)
  if (some.length === 0) return 'I have no tools to help you with right now.'
  const all = some.length < rows.flat().length ? [...some, 'more'] : some
  const can = all.at(-1) === 'more' ? `${all.slice(0, -1).join(', ')} and more` : list(all)
  return signedIn ? `I can ${can}.` : `Once you have signed in with your PIN, I can ${can}.`
}

const clock = (scene: Scene, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: scene.timeZone, ...options }).format(scene.now)

export const CANNOT = 'cannot'

export const TOPICS: readonly Topic[] = [
  {
    name: 'hello',
    phrases: [
      '(hi|hello|hey|hiya|howdy|greetings|good day|hey there|hi there|hello there|hello hello|are you there|is anybody there|is anyone there|anybody there|can you hear me|do you hear me)',
      '[good] (morning|afternoon|evening|day) [to you]',
      '(hi|hello|hey|good morning|good evening|good afternoon) (assistant|convonet|there|everyone|again)',
    ],
    examples: ['hello', 'good morning', 'hey there', 'can you hear me'],
    answer: ({ scene }) => `Hello${scene.name ? ` ${scene.name.split(' ')[0]}` : ''}! What can I do for you?`,
  },
  {
    name: 'how-are-you',
    phrases: [
      '(how are you|how is it going|how are you doing|what is up|how do you do|how have you been) [today|doing|there]',
    ],
    examples: ['how are you', 'how is it going'],
    answer: () => 'I am well, thank you. What can I do for you?',
  },
  {
    name: 'help',
    phrases: [
      '(help|what can you do|what do you do|what are you able to do|what can i do|what can i say|what can i ask|what are my options|what can i ask you|what are you capable of|how does this work|how do you work|how do i use this|what else can you do|what all can you do|what are you for) [for me|me|here|with this|with that|you|do]',
      '(how|what) (can|could|do) you (help|help me|help us|assist|assist me|do for me) [with] [today]',
      '(i need|i want|give me|can i have|can i get) [some] help',
      'help me [out] [please]',
      'what are your (features|functions|skills|capabilities|abilities|options|talents)',
    ],
    examples: [
      'what can you do',
      'how can you help me',
      'what are you good at',
      'explain what is possible here',
    ],
    answer: (context) =>
      context.signedIn && context.example
        ? `${abilitiesOf(context)} Just say, for example: ${context.example}.`
        : abilitiesOf(context),
  },
  {
    name: 'welcome',
    phrases: [
      '(thanks|thank you|thank you so much|thank you very much|thanks a lot|many thanks|thanks so much|thanks a bunch|thanks a million|thanks a ton|much appreciated|i appreciate it|cheers|great thanks|that is great|that is perfect|perfect|great|awesome|wonderful|excellent|nice|well done|good job|cool|brilliant|lovely|amazing|fantastic) [thanks|thank you|very much|so much|for your help|for that|for the help|job|work]',
    ],
    examples: ['thank you', 'thanks for your help', 'that is very kind of you'],
    answer: () => 'You are welcome.',
  },
  {
    name: 'fine',
    phrases: [
      '(never mind|nevermind|forget it|forget that|forget about it|cancel|cancel that|stop|nothing|no thanks|no thank you|that is all|that is it|that will be all|nothing else|leave it|drop it|do not bother|not now|skip it|it does not matter|ignore that|ignore me|okay|ok|all right|alright|fine|sure|got it|i see|good) [then|thanks|now|for now|please|about it|anymore]',
    ],
    examples: ['never mind', 'that is all for now', 'forget it'],
    answer: () => 'All right.',
  },
  {
    name: 'bye',
    phrases: [
      '(bye|goodbye|good bye|bye bye|see you|see you later|talk to you later|good night|have a nice day|have a good day|i have to go|that is all bye|take care|until next time|so long|catch you later) [now|then|for now|bye|later]',
    ],
    examples: ['goodbye', 'see you later', 'have a nice day'],
    answer: () => 'Goodbye!',
  },
  {
    name: 'time',
    phrases: [
      '(what time is it|what is the time|what hour is it|tell me the time|do you have the time|do you know what time it is|what time is it now|got the time|the time) [now|right now|please|here]',
    ],
    examples: ['what time is it', 'tell me the time'],
    answer: ({ scene }) => `It is ${clock(scene, { hour: 'numeric', minute: '2-digit' })}.`,
  },
  {
    name: 'date',
    phrases: [
      '(what day is it|what day is today|what is the date|what is today|what is the day|which day is it|what date is it|what is the date today|tell me the date|what is the day today|what day of the week is it) [today|date|now]',
      "(what is|what's) today's date",
    ],
    examples: ['what day is it', 'what is the date today'],
    answer: ({ scene }) => `Today is ${clock(scene, { weekday: 'long', month: 'long', day: 'numeric' })}.`,
  },
  {
    name: 'name',
    phrases: [
      '(who are you|what are you|what is your name|are you human|are you a robot|are you a person|are you real|am i talking to a machine|am i talking to a robot|do you have a name|what should i call you|who am i talking to|who am i speaking to|who is this|are you an ai|introduce yourself) [please|a bot|really]',
    ],
    examples: ['who are you', 'what is your name', 'am I talking to a machine'],
    answer: (context) => `I am Convonet's assistant, a computer. ${abilitiesOf(context)}`,
  },
  {
    name: CANNOT,
    phrases: [],
    examples: [
      'play some music',
      'tell me a joke',
      'turn on the lights',
      'I am feeling sad',
      'what is five times seven',
      'translate this into Spanish',
      'send a text message to Anna',
      'I like your voice',
      'the sky is blue',
      'sing a song for me',
      'read me a story',
      'turn the heating up',
      'open the door',
    ],
    answer: (context) => `I cannot help with that. ${abilitiesOf(context)}`,
  },
]
