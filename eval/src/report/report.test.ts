import { describe, expect, it } from 'vitest'
import type { Result } from '../run-scenario.ts'
import { toHtml } from './html.ts'
import { toMarkdown } from './markdown.ts'
import { isGoodEnough, type Report, ratesOfScenarios } from './report.ts'

const result = (title: string, problems: string[], turns: number): Result => ({
  domain: 'mortgage',
  scenario: { title, who: 'dana', talks: 'tersely', wants: 'a <house>', says: [], expect: {} },
  problems,
  transcript: {
    exchanges: Array.from({ length: turns }, () => ({
      ...{ said: 'hello <b>', heard: 'Hi.', tools: [], transferredTo: null, provider: 'local' },
    })),
    heardAfter: [],
    cutShort: false,
  },
})

const report = (more: Partial<Report> = {}): Report => ({
  ...{ provider: 'local', results: [], heard: [], practised: [], seconds: 3 },
  ...more,
})

describe('the report', () => {
  const results = [result('Goes well', [], 2), result('Goes wrong', ['no row'], 5)]

  it('tells rates by domain, and turns of the calls that reached their goal', () => {
    expect(ratesOfScenarios(results)).toEqual([
      { domain: 'mortgage', right: 1, all: 2, percent: 50, turns: 2 },
    ])
  })

  it('shows in text what went wrong, and only that', () => {
    const text = toMarkdown(report({ results }))
    expect(text).toContain('### mortgage: Goes wrong')
    expect(text).toContain('- no row')
    expect(text).not.toContain('### mortgage: Goes well')
  })

  it('shows on a page every call, with its words as words', () => {
    const page = toHtml(report({ results }))
    expect(page).toContain('✗ mortgage: Goes wrong')
    expect(page).toContain('✓ mortgage: Goes well')
    expect(page).toContain('hello &lt;b&gt;')
    expect(page).not.toContain('hello <b>')
  })

  it('says so where others answered', () => {
    expect(toMarkdown(report({ results, provider: 'claude' }))).toContain(
      '7 of 7 answers came from another model',
    )
  })

  it('is good enough when every caller was served and the bar is reached', () => {
    const utterance = { said: '', calls: [], told: [] }
    const heard = (problem: string | null) => ({ domain: 'x', utterance, problem, calls: [], exchanges: [] })
    const four = [heard(null), heard(null), heard(null), heard(null)]
    expect(isGoodEnough(report({ heard: [...four, heard('missing')] }))).toBe(true)
    expect(isGoodEnough(report({ heard: [...four, heard('missing'), heard('missing')] }))).toBe(false)
    expect(isGoodEnough(report({ results }))).toBe(false)
  })
})
