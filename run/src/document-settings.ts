import type { SettingsSchema } from '@convonet/kit/process/settings'
import { z } from 'zod'
import { V2_ALIASES, V2_REDIS } from './v2-names.ts'

interface Setting {
  name: string
  preset: string
  description: string
}

type Schemas = Record<string, SettingsSchema>

/** `.env.example`: every setting, commented out, with what it is when nothing is given. */
export function envExample(schemas: Schemas): string {
  const sections = sectionsOf(schemas).map(([title, settings]) => {
    const lines = settings.map(({ name, preset, description }) => `# ${description}\n#${name}=${preset}\n`)
    return [`# --- ${title} ---\n`, ...lines].join('\n')
  })
  return [HEAD, ...sections].join('\n')
}

const HEAD = `# Every setting. Copy this file to .env and take the # away before what you change.
# Written by \`npm run env\` from the schemas in the code; docs/configuration.md has the same as a table.
`

const BEGIN = '<!-- settings: written by `npm run env` -->'
const END = '<!-- /settings -->'

/** The page with the tables between its two marks replaced. */
export function configurationPage(page: string, schemas: Schemas): string {
  const [before, after] = [page.split(BEGIN)[0], page.split(END)[1]]
  if (before === undefined || after === undefined)
    throw new Error(`The page needs the marks ${BEGIN} and ${END}`)
  return `${before}${BEGIN}\n\n${tables(schemas)}\n${END}${after}`
}

function tables(schemas: Schemas): string {
  const sections = sectionsOf(schemas).map(([title, settings]) => {
    const rows = settings.map(
      ({ name, preset, description }) =>
        `| \`${name}\` | ${preset && `\`${preset}\``} | ${description.replaceAll('|', '\\|')} |`,
    )
    return [`### ${title}`, '', '| variable | default | meaning |', '|---|---|---|', ...rows, ''].join('\n')
  })
  const aliases = Object.entries(V2_ALIASES).map(([theirs, ours]) => `| \`${theirs}\` | \`${ours}\` |`)
  const redis = `| ${V2_REDIS.map((name) => `\`${name}\``).join(' ')} | \`REDIS_URL\` |`
  const v2 = ['### Names of v2', '', '| v2 | read as |', '|---|---|', ...aliases, redis, '']
  return [...sections, v2.join('\n')].join('\n')
}

/** A variable that several read is documented where it comes first. */
function sectionsOf(schemas: Schemas): [title: string, settings: Setting[]][] {
  const seen = new Set<string>()
  return Object.entries(schemas).flatMap(([title, schema]) => {
    const settings = settingsOf(schema).filter(({ name }) => !seen.has(name))
    for (const { name } of settings) seen.add(name)
    return settings.length > 0 ? [[title, settings] as [string, Setting[]]] : []
  })
}

function settingsOf(schema: SettingsSchema): Setting[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(schema.shape).map(([name, variable]) => {
    const described = properties[name] as { description?: string; default?: unknown } | undefined
    if (!described?.description) throw new Error(`The setting ${name} has no description`)
    const preset = described.default ?? variable.safeParse(undefined).data ?? ''
    return { name, preset: String(preset), description: described.description }
  })
}
