import type { Scene } from '../../ports.ts'
import { list } from '../say.ts'

export interface TopicContext {
  scene: Scene
  /** What the tools are for: "add tasks", "read your list". */
  abilities: readonly string[]
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

const abilitiesOf = ({ abilities, signedIn }: TopicContext): string => {
  if (abilities.length === 0) return 'I have no tools to help you with right now.'
  return signedIn
    ? `I can ${list(abilities)}.`
    : `Once you have signed in with your PIN, I can ${list(abilities)}.`
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
      context.signedIn && context.abilities.length > 0
        ? `${abilitiesOf(context)} Just say, for example: add buy milk to my list.`
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
    name: 'person',
    phrases: [
      '(speak|talk|transfer|transfer me|connect|connect me|put me through|get|get me|pass me|i need|give me|switch me|hand me over|have) [over] [to|with] [(a|an|the|some)] [real|live|actual|human|different] (human|person|agent|representative|operator|human being|someone|somebody|people|man|human agent|customer service|customer support|support|support agent|support team|rep|colleague|employee|manager|supervisor) [please|now|else|real|in person] [(in|from|at|of) [the|your] (customer service|customer support|support|sales|billing|your company|the company|team|your team|office)]',
      '(is there|are there) (a|any|an) [real|live] (human|person|people|agent|agents) [i can talk to|available|there|here]',
      '(i need|i want|i would like|i have|may i|can i|could i|let me) to (speak|talk) (to|with) (someone|somebody|a person|a human|an agent|a representative|a real person|customer service|support|your manager|the manager) {about}',
      '(speak|talk) (to|with) (someone|somebody|a person|a human|an agent|a representative|a real person) (about|regarding|in|from|who) {about}',
      '(human|agent|operator|representative|real person|customer service)',
    ],
    examples: [
      'can I speak to a real person',
      'transfer me to an agent',
      'I want to talk to somebody from support',
      'get me a human being',
      'I do not want to talk to a machine',
    ],
    answer: () => 'I cannot put you through to a person: nobody is connected to this line yet. I am sorry.',
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
      'what is the weather like tomorrow',
      'play some music',
      'tell me a joke',
      'order a pizza for me',
      'what is the capital of Italy',
      'who won the game last night',
      'turn on the lights',
      'I am feeling sad',
      'what is five times seven',
      'translate this into Spanish',
      'send a text message to Anna',
      'how tall is the tower',
      'book a table for two',
      'what is the news',
      'I like your voice',
      'how much does it cost',
      'where is my package',
      'the sky is blue',
      'my account was charged twice',
      'how do I get to the airport',
      'sing a song for me',
      'read me a story',
      'turn the heating up',
      'how many calories are in a banana',
      'open the door',
      'what should I eat',
    ],
    answer: (context) => `I cannot help with that. ${abilitiesOf(context)}`,
  },
]
