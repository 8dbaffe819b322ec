import type { Department } from '@convonet/contracts/identity'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import type { CallCenterConfig } from './config.ts'

export interface Directory {
  /** First the one that takes what fits nowhere else. */
  departments(): Promise<Department[]>
}

export function createDirectory({ db }: Sql): Directory {
  return {
    async departments() {
      const { rows } = await db.execute<DirectoryRow>(query`
        select department.id, department.title, line.extension, line.name, line.skills
        from directory_departments department
        left join directory_extensions line on line.department_id = department.id
        order by department.position, department.id, line.extension`)
      const departments = new Map<string, Department>()
      for (const { id, title, extension, name, skills } of rows) {
        const department = departments.get(id) ?? { id, title, extensions: [] }
        departments.set(id, department)
        if (extension && name) department.extensions.push({ extension, name, skills: skills ?? [] })
      }
      return [...departments.values()]
    },
  }
}

type FirstRows = Pick<
  CallCenterConfig,
  'VOICE_AGENT_DEPARTMENTS' | 'VOICE_AGENT_FALLBACK_DEPARTMENT' | 'VOICE_AGENT_FALLBACK_EXTENSION'
>

/** Fills a directory that is empty: departments that all ring at one extension, as a small desk begins. */
export async function seedDirectory({ db }: Sql, config: FirstRows): Promise<void> {
  const fallback = config.VOICE_AGENT_FALLBACK_DEPARTMENT
  const ids = [...new Set([fallback, ...config.VOICE_AGENT_DEPARTMENTS])]
  const rows = ids.map((id, position) => ({ id, title: titleOf(id), position }))
  await db.execute(query`
    with made as (
      insert into directory_departments (id, title, position)
      select id, title, position
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as first_row (id text, title text, position int)
      where not exists (select 1 from directory_departments)
      on conflict do nothing returning id)
    insert into directory_extensions (department_id, extension, name)
    select id, ${config.VOICE_AGENT_FALLBACK_EXTENSION}, 'Front desk' from made`)
}

interface DirectoryRow extends Record<string, unknown> {
  id: string
  title: string
  extension: string | null
  name: string | null
  skills: string[] | null
}

/** `after-sales` is called After sales. */
function titleOf(id: string): string {
  const words = id.replaceAll(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
