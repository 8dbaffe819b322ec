import { z } from 'zod'

/** Settings are a zod object whose keys are names of environment variables and whose `describe` texts document them. */
export type SettingsSchema = z.ZodObject<Record<string, z.ZodType>>

/** Lists every problem at once; shown to the operator as it is. */
export class SettingsError extends Error {
  override name = 'SettingsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(
      `${problems.length === 1 ? 'A setting is' : `${problems.length} settings are`} wrong:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    )
    this.problems = problems
  }
}

/** Reads the schema's variables from `env`; an empty value counts as not set. Throws SettingsError. */
export function readSettings<S extends SettingsSchema>(
  schema: S,
  env: Record<string, string | undefined>,
): z.output<S> {
  const given = Object.keys(schema.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : []))
  const result = schema.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  throw new SettingsError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
}

/** `true`, `1`, `yes`, `on` and their opposites. */
export const flag = (preset: boolean) =>
  z
    .enum(['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'], 'must be true or false')
    .transform((word) => ['true', '1', 'yes', 'on'].includes(word))
    .default(preset)

export const port = (preset: number) =>
  z.coerce.number('must be a port number').int('must be a port number').min(0).max(65535).default(preset)

export const milliseconds = (preset: number) =>
  z.coerce.number('must be a number of milliseconds').int().min(0).default(preset)
