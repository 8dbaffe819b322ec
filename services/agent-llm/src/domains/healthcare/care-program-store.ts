import type { Database } from '@convonet/kit/store/sql'
import { and, asc, eq } from 'drizzle-orm'
import { enrollments, type Program, programs } from './directory-tables.ts'
import type { Member } from './tables.ts'

export interface ProgramOfMember {
  program: Program
  /** The member takes part at present. */
  enrolled: boolean
  /** In basis points; null for who takes no part. */
  completion: number | null
}

/** The programs on offer and those that the member is in. */
export async function findPrograms(db: Database, member: Member): Promise<ProgramOfMember[]> {
  const rows = await db
    .select({ program: programs, enrollment: enrollments })
    .from(programs)
    .leftJoin(enrollments, and(eq(enrollments.programId, programs.id), eq(enrollments.memberId, member.id)))
    .orderBy(asc(programs.type), asc(programs.name))
  return rows
    .map(({ program, enrollment }) => ofMember(program, enrollment))
    .filter(({ program, enrolled }) => program.isActive || enrolled)
}

/** By id, code or name. */
export async function findProgram(
  db: Database,
  member: Member,
  key: string,
): Promise<ProgramOfMember | null> {
  const said = key.trim().toLowerCase()
  const all = await db.select().from(programs)
  const program = all.find(({ id, code, name }) =>
    [id, code, name].some((known) => known.toLowerCase() === said),
  )
  if (!program) return null
  const [enrollment] = await db.select().from(enrollments).where(of(member, program))
  return ofMember(program, enrollment ?? null)
}

interface Taking {
  member: Member
  program: Program
  today: string
}

/** Also for a member who has left it before. */
export async function enroll(db: Database, { member, program, today }: Taking): Promise<void> {
  const fresh = { enrolledDate: today, disenrolledDate: null, isActive: true, completion: 0 }
  await db
    .insert(enrollments)
    .values({ memberId: member.id, programId: program.id, ...fresh })
    .onConflictDoUpdate({ target: [enrollments.memberId, enrollments.programId], set: fresh })
}

export async function leave(db: Database, { member, program, today }: Taking): Promise<void> {
  await db.update(enrollments).set({ isActive: false, disenrolledDate: today }).where(of(member, program))
}

const of = (member: Member, program: Program) =>
  and(eq(enrollments.memberId, member.id), eq(enrollments.programId, program.id))

function ofMember(program: Program, enrollment: typeof enrollments.$inferSelect | null): ProgramOfMember {
  const enrolled = enrollment?.isActive === true && enrollment.disenrolledDate === null
  return { program, enrolled, completion: enrolled ? (enrollment?.completion ?? 0) : null }
}
