import { AppError } from '@convonet/kit/wire/app-error'

export interface Issue {
  /** `/party_size` */
  path: string
  message: string
}

/** Reads fields one by one and remembers what is wrong with them, so that everything can be told at once. */
export interface FieldReader {
  wrong(field: string, message: string, facts?: Record<string, unknown>): undefined
  /** Throws where anything was wrong. */
  done(): void
}

export function createFieldReader(): FieldReader {
  const issues: Issue[] = []
  const facts: Record<string, unknown> = {}
  return {
    wrong(field, message, more) {
      issues.push({ path: `/${field}`, message })
      Object.assign(facts, more)
    },
    done() {
      const [first] = issues
      if (!first) return
      const title = `${first.path.slice(1)} ${first.message}`
      throw new AppError('invalid', title, { facts: { ...facts, issues } })
    },
  }
}

/** A voice platform's variable that nothing was put in for. */
export function unfilledIn(value: unknown): string | null {
  const [unfilled] = (typeof value === 'string' && /\{\{[^{}]{0,80}\}\}|\{%[^%]{0,80}%\}/.exec(value)) || []
  return unfilled ?? null
}

export const fillIn = (unfilled: string): string =>
  `is the template ${unfilled}: the voice platform has put nothing in for it`
