import { SettingsError } from '@convonet/kit/process/settings'
import { AppError } from '@convonet/kit/wire/app-error'
import { nearest } from './nearest.ts'

/** Why nothing was started: everything at once, in words for the operator. */
export class CannotStart extends Error {
  override name = 'CannotStart'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(['Convonet cannot start:', ...problems.map((problem) => `  - ${problem}`)].join('\n'))
    this.problems = problems
  }
}

/** Throws CannotStart unless `name` is one of `choices`. */
export function choose<T extends string>(what: string, name: string | undefined, choices: readonly T[]): T {
  const choice = choices.find((other) => other === name)
  if (choice) return choice
  const meant = name && nearest(name, choices)
  const hint = meant ? `did you mean ${meant}?` : `there are ${choices.join(', ')}`
  throw new CannotStart([name ? `There is no ${what} named ${name}; ${hint}` : `Which ${what}? ${hint}`])
}

/** Runs a command to its end; prints what went wrong as the operator should read it, and exits with 1. */
export async function orExplain(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    process.stderr.write(`\n${inWords(error)}\n\n`)
    process.exit(1)
  }
}

function inWords(error: unknown): string {
  if (error instanceof CannotStart || error instanceof SettingsError) return error.message
  if (error instanceof AppError && error.code !== 'internal') return new CannotStart([error.message]).message
  return error instanceof Error ? String(error.stack) : String(error)
}
