import { createLog } from '@convonet/kit/process/log'
import { AIMessage, HumanMessage } from '@langchain/core/messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalEmbeddings } from './adapters/local-embeddings.ts'
import { createChooseDomains } from './choose-domain.ts'
import type { ToolSpec } from './ports.ts'
import { allTools } from './testing/all-tools.ts'

const scene = { now: Date.parse('2026-11-22T14:30:00-05:00'), timeZone: 'America/New_York', name: null }
const signal = new AbortController().signal

const CASES: readonly (readonly [said: string, domain: string])[] = [
  ['remind me to call mom tomorrow at five', 'productivity'],
  ['add milk to my list', 'productivity'],
  ['what do I have to do today', 'productivity'],
  ['mark the laundry as done', 'productivity'],
  ['put lunch with Anna in my calendar on Friday at noon', 'productivity'],
  ['what is on my calendar tomorrow', 'productivity'],
  ['create a team called rockets', 'productivity'],
  ['schedule a meeting with Bob on Monday at ten', 'productivity'],
  ['remind me to scan the documents for the tax office', 'productivity'],
  ['remind me to call my real estate agent', 'productivity'],
  ['add max out my savings to my list', 'productivity'],
  ['remind me to move my savings', 'productivity'],
  ['I want to apply for a mortgage', 'mortgage'],
  ['start a mortgage application', 'mortgage'],
  ['what is the status of my mortgage application', 'mortgage'],
  ['my credit score is seven twenty', 'mortgage'],
  ['my monthly income is eighty five hundred dollars', 'mortgage'],
  ['which documents do I still need for my loan', 'mortgage'],
  ['am I pre-qualified for a home loan', 'mortgage'],
  ['I have a car loan of three hundred a month', 'mortgage'],
  ['I need a home loan', 'mortgage'],
  ['how much house can I afford', 'mortgage'],
  ['am I covered', 'healthcare'],
  ['is my health insurance still active', 'healthcare'],
  ['what is the status of my claim', 'healthcare'],
  ['why was my claim denied', 'healthcare'],
  ['how much of my deductible have I met', 'healthcare'],
  ['what is my out of pocket maximum', 'healthcare'],
  ['do I need prior authorization for an MRI', 'healthcare'],
  ['I need a CT scan, do I need approval for that', 'healthcare'],
  ['find me a cardiologist in my network', 'healthcare'],
  ['is Dr. Patel in network', 'healthcare'],
  ['what is my copay for a specialist', 'healthcare'],
  ['when does my coverage end', 'healthcare'],
  ['I want to appeal the denial of my claim', 'healthcare'],
  ['book a table for four tomorrow at seven', 'restaurant'],
  ["what's on the menu", 'restaurant'],
  ['cancel my reservation', 'restaurant'],
  ['can you move my table to eight', 'restaurant'],
  ['do you have vegan dishes', 'restaurant'],
  ['we would like to have dinner on Saturday', 'restaurant'],
]

/** Said while the talk is about something: who stays, and who leaves. */
const STICKY: readonly (readonly [sticky: string, said: string, domain: string, asked?: string])[] = [
  ['restaurant', 'for four, tomorrow at 7', 'restaurant', 'For how many people?'],
  ['restaurant', 'Kim', 'restaurant', 'Under which name?'],
  ['restaurant', 'yes', 'restaurant', 'Shall I book it?'],
  ['restaurant', 'no thanks', 'restaurant', 'Anything else?'],
  ['restaurant', 'make it six people', 'restaurant'],
  ['restaurant', 'thank you', 'restaurant'],
  ['restaurant', 'what is my deductible', 'healthcare', 'For when?'],
  ['restaurant', 'remind me to buy flowers', 'productivity'],
  ['mortgage', 'seven twenty', 'mortgage', 'What is your credit score?'],
  ['mortgage', 'about eighty five hundred a month', 'mortgage', 'What do you earn a month?'],
  ['mortgage', 'what is the status', 'mortgage'],
  ['mortgage', 'add milk to my list', 'productivity', 'What is your credit score?'],
  ['mortgage', 'book a table for two tonight', 'restaurant'],
  ['healthcare', 'June 15 1985', 'healthcare', 'What is your date of birth?'],
  ['healthcare', 'the second one', 'healthcare', 'Which claim do you mean?'],
  ['healthcare', 'hello', 'healthcare'],
  ['healthcare', 'let me talk to an agent', 'healthcare'],
  ['healthcare', 'what is on my to do list', 'productivity'],
  ['productivity', 'tomorrow at five', 'productivity', 'When should I remind you?'],
  ['productivity', 'read it again', 'productivity'],
  ['productivity', 'what is the status of my claim', 'healthcare'],
  ['productivity', 'how large a mortgage loan can I get', 'mortgage'],
  ['productivity', 'the weather is nice', 'productivity'],
  ['productivity', 'actually cancel my reservation', 'restaurant', 'What should I add?'],
]

const BOTH: readonly (readonly [said: string, domains: string[]])[] = [
  ['move my table to eight and remind me to buy flowers', ['restaurant', 'productivity']],
  ['book a table for two tomorrow at seven and add buy flowers to my list', ['restaurant', 'productivity']],
  ['what is my deductible? and what is on my list', ['healthcare', 'productivity']],
]

describe.each([
  ['with the sentence model', true],
  ['by words alone', false],
])('the domain of what is said, %s', (_, model) => {
  const embeddings = model ? createLocalEmbeddings({ log: createLog('test', 'silent') }) : null
  const choose = createChooseDomains(embeddings)
  let tools: ToolSpec[]

  beforeAll(async () => {
    tools = await allTools()
  })
  afterAll(() => embeddings?.[Symbol.asyncDispose]())

  function chosen(text: string, sticky: string[] = [], asked?: string) {
    const messages = [...(asked ? [new AIMessage(asked)] : []), new HumanMessage(text)]
    return choose({ text, messages, sticky, tools, scene }, { signal })
  }

  it.each(CASES)('"%s" is %s', async (said, domain) => {
    expect(await chosen(said)).toEqual([domain])
  })

  it.each(STICKY.map(([sticky, said, domain, asked]) => ({ sticky, said, domain, asked })))(
    'in a talk about $sticky, "$said" is $domain',
    async ({ sticky, said, domain, asked }) => {
      expect(await chosen(said, [sticky], asked)).toEqual([domain])
    },
  )

  it.each(BOTH)('"%s" is %j', async (said, domains) => {
    expect(await chosen(said)).toEqual(domains)
  })

  it.each(['hello', 'what can you do', 'let me speak to a human', 'mmm'])(
    '"%s" is about nothing yet',
    async (said) => {
      expect(await chosen(said)).toEqual([])
    },
  )
})
