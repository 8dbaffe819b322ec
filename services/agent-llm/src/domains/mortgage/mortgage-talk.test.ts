import { type AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalChat } from '../../adapters/local-chat.ts'
import { answer } from '../../answer.ts'
import { toMessage } from '../../tool.ts'
import { mortgageUnderTest } from './mortgage-under-test.ts'

let domain: Awaited<ReturnType<typeof mortgageUnderTest>>
beforeAll(async () => {
  domain = await mortgageUnderTest()
}, 30_000)
afterAll(() => domain[Symbol.asyncDispose]())

const SUNDAY_AFTERNOON = Date.parse('2026-11-22T14:30:00-05:00')

/** A call with the local model: what is said comes back with what was answered. */
function call() {
  const dana = domain.applicant()
  const model = createLocalChat({ embeddings: null })
  const messages: BaseMessage[] = []
  const signal = new AbortController().signal
  let turns = 0

  async function respond(): Promise<AIMessage> {
    const scene = { now: SUNDAY_AFTERNOON, timeZone: 'America/New_York', name: 'Dana' }
    const request = { instructions: '', messages, tools: domain.host.tools, withheld: [], scene }
    const { message } = await answer(request, {
      model,
      emit: () => {},
      log: domain.log,
      signal,
      work: signal,
    })
    return message
  }

  async function say(text: string): Promise<string> {
    messages.push(new HumanMessage(text))
    const turn = {
      id: `${dana.userId}.talk.${turns++}`,
      timeZone: 'America/New_York',
      startedAt: SUNDAY_AFTERNOON,
    }
    const meta = { 'convonet/caller': dana.caller, 'convonet/turn': turn }
    for (let round = 0; round < 6; round++) {
      const message = await respond()
      messages.push(message)
      if (!message.tool_calls?.length) return message.text
      for (const wanted of message.tool_calls) {
        const result = await domain.host.call(wanted.name, wanted.args, { meta, signal })
        messages.push(toMessage(wanted, result))
      }
    }
    throw new Error('The model does not come to an end')
  }
  const kept = async () => {
    const query = 'select * from mortgage_applications where user_id = $1 order by created_at desc'
    return (await domain.sql.pool.query(query, [dana.userId])).rows[0]
  }
  return { say, kept, dana }
}

describe('a caller', () => {
  it('is led through an application by one question a turn', async () => {
    const { say, kept } = call()
    const talk: [string, RegExp][] = [
      ['I want to apply for a mortgage', /started your mortgage application\. What is your credit score\?$/],
      ['seven twenty', /credit score of 720\. What is your income/],
      ["it's a hundred and twenty thousand a year", /income of 10,000 dollars a month\. How much do you pay/],
      ['about nine hundred dollars', /debts of 900 dollars a month\. What does the home cost/],
      ['four hundred thousand', /a home for 400,000 dollars\. How much would you pay down\?$/],
      ['twenty percent', /down payment of 80,000 dollars\. How much have you saved/],
      ['a hundred and fifty thousand dollars', /savings of 150,000 dollars\. Have you served/],
      ['no', /You would qualify for a conventional loan/],
    ]
    for (const [said, heard] of talk) expect(await say(said), said).toMatch(heard)
    expect(await kept()).toMatchObject({
      credit_score: 720,
      monthly_income: '10000.00',
      monthly_debt: '900.00',
      property_value: '400000.00',
      down_payment_amount: '80000.00',
      total_savings: '150000.00',
      veteran: false,
      status: 'financial_review',
    })
  })

  it.each<[string, Record<string, unknown>]>([
    ['my credit score is 720', { credit_score: 720 }],
    ['I make eighty five hundred a month', { monthly_income: '8500.00' }],
    [
      'I make eighty five hundred a month and my credit score is 720',
      { monthly_income: '8500.00', credit_score: 720 },
    ],
    ['my income is 8,500 a month and my score is 720', { monthly_income: '8500.00', credit_score: 720 }],
    ['I earn 96,000 dollars a year', { monthly_income: '8000.00' }],
    ['my salary is ninety thousand dollars a year before taxes', { monthly_income: '7500.00' }],
    ['we have no debts', { monthly_debt: '0.00' }],
    ["I don't have any debts", { monthly_debt: '0.00' }],
    ['my monthly debts are 1,250 dollars', { monthly_debt: '1250.00' }],
    [
      'the house costs four hundred fifty thousand dollars and I can put down ninety thousand',
      { property_value: '450000.00', down_payment_amount: '90000.00' },
    ],
    ['we have saved a hundred and ten thousand dollars', { total_savings: '110000.00' }],
    ['I can put 60,000 down', { down_payment_amount: '60000.00' }],
    ['I want to borrow 300,000 dollars', { loan_amount: '300000.00' }],
    ['I served in the army', { veteran: true }],
  ])('who says "%s" finds it noted', async (said, figures) => {
    const { say, kept, dana } = call()
    await dana.call('create_mortgage_application')
    await say(said)
    expect(await kept()).toMatchObject(figures)
  })

  it('may say several things with the wish', async () => {
    const { say, kept } = call()
    await say('I would like to apply for a mortgage, my income is 8,500 a month and my credit score is 720')
    expect(await kept()).toMatchObject({ monthly_income: '8500.00', credit_score: 720 })
  })

  it('who owes nothing says so in any words', async () => {
    for (const said of ['none', 'zero', 'no debts', 'I have no debts', 'we are debt free']) {
      const { say, kept } = call()
      await say('apply for a mortgage')
      await say('700')
      expect(await say('5000 a month')).toMatch(/for loans and credit cards/)
      expect(await say(said), said).toMatch(/no debts\. What does the home cost/)
      expect((await kept()).monthly_debt, said).toBe('0.00')
    }
  })

  it('is asked whether so much is per month or per year', async () => {
    const { say, kept } = call()
    await say('apply for a mortgage')
    await say('700')
    expect(await say('ninety thousand')).toMatch(/a lot for one month\. Is that per month or per year\?$/)
    expect(await say('per year')).toMatch(/7,500 dollars a month/)
    expect((await kept()).monthly_income).toBe('7500.00')
  })

  it('can correct a figure, and take it back', async () => {
    const { say, kept, dana } = call()
    await dana.call('create_mortgage_application', { credit_score: 700 })
    await say('my income is 8,500 a month')
    await say('no, 7,500')
    expect((await kept()).monthly_income).toBe('7500.00')
    await say('my credit score is 680')
    await say('no sorry, it is 690')
    expect((await kept()).credit_score).toBe(690)
  })

  it('hears an impossible score asked for again', async () => {
    const { say, kept } = call()
    await say('apply for a mortgage')
    expect(await say('9000')).toBe('A credit score lies between 300 and 850. What is your credit score?')
    expect(await say('710')).toMatch(/710/)
    expect((await kept()).credit_score).toBe(710)
  })

  it('who leaves the thousands out, or means percent, is asked', async () => {
    const { say, kept, dana } = call()
    await dana.call('create_mortgage_application', {
      ...{ credit_score: 700, monthly_income: 9000, monthly_debt: 0, total_savings: 200_000 },
    })
    await say('continue with my mortgage')
    expect(await say('four fifty')).toMatch(/very little\. Do you mean 450,000 dollars\?$/)
    expect(await say('yes')).toMatch(/a home for 450,000 dollars\. How much would you pay down\?$/)
    expect(await say('twenty')).toMatch(/Do you mean 20 percent of the price\?$/)
    expect(await say('yes')).toMatch(/a down payment of 90,000 dollars/)
    expect(await kept()).toMatchObject({ property_value: '450000.00', down_payment_amount: '90000.00' })
  })

  it('lists debts and takes one off', async () => {
    const { say, dana, kept } = call()
    await dana.call('create_mortgage_application', { monthly_income: 7000 })
    expect(await say('I have a car loan of 350 dollars a month')).toMatch(
      /your car loan with 350 dollars a month/,
    )
    expect(await say('I also pay 310 dollars a month on a student loan')).toMatch(/student loan with 310/)
    expect(await say('what debts do you have for my mortgage')).toMatch(/660 dollars a month/)
    expect(await say('I paid off my car loan, remove that debt')).toMatch(/took your car loan off/)
    expect((await kept()).monthly_debt).toBe('310.00')
    await say('add a credit card debt')
    expect((await kept()).monthly_debt).toBe('310.00')
    expect(await say('120 dollars')).toMatch(/credit card with 120 dollars/)
  })

  it.each<[string, RegExp]>([
    ['how is my mortgage application coming along', /financial review.*What does the home cost/],
    ["what's my debt to income ratio", /6 percent.*excellent/],
    ['would I qualify for that loan', /a little more.*What does the home cost/],
    ['what documents do I need for a mortgage', /pay stubs.*bank statements/],
    ['which documents am I still missing for the mortgage', /still need.*pay stubs.*bank statements/],
    ['I want to upload my pay stub', /upload your pay stub on the mortgage page/],
    ['I uploaded my pay stub', /upload your pay stub on the mortgage page/],
    ['which documents have I uploaded for the mortgage', /not handed in any/],
    ['read me my debts', /not listed any debts.*300 dollars a month/],
  ])('who asks "%s" is answered', async (said, heard) => {
    const { say, dana } = call()
    await dana.call('create_mortgage_application', {
      credit_score: 700,
      monthly_income: 5000,
      monthly_debt: 300,
    })
    expect(await say(said)).toMatch(heard)
  })

  it('without an application is offered one', async () => {
    const { say, kept } = call()
    expect(await say('what is the status of my mortgage application')).toMatch(
      /no mortgage application.*Shall I start/,
    )
    expect(await say('yes please')).toMatch(/started your mortgage application/)
    expect(await kept()).toMatchObject({ status: 'draft' })
  })
})
