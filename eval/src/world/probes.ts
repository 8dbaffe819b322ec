import type { Sql } from '@convonet/kit/store/sql'
import type { ProbeName } from '../scenario.ts'
import type { Row } from './insert.ts'

/** What there is, in plain words; `$1` is the caller. Moments are New York's. */
const PROBES: Record<ProbeName, string> = {
  tasks: `
    select t.title, t.completed, t.priority, ${wall('t.due_date')} as due, team.name as team
    from todos_anthropic t left join teams_anthropic team on team.id::text = t.team_id::text
    where t.creator_id = $1 order by t.created_at`,
  reminders: `
    select reminder_text as text, importance, ${wall('reminder_date')} as at
    from reminders_anthropic where owner_id = $1`,
  events: `
    select title, ${wall('event_from')} as from, ${wall('event_to')} as until
    from calendar_events_anthropic where owner_id = $1`,
  teams: `
    select team.name from teams_anthropic team
    join team_memberships_anthropic mine on mine.team_id = team.id where mine.user_id = $1`,
  members: `
    select team.name as team, person.email as person, membership.role
    from team_memberships_anthropic membership
    join teams_anthropic team on team.id = membership.team_id
    join users_anthropic person on person.id = membership.user_id where $1::uuid is not null`,
  applications: `
    select status::text, credit_score as "creditScore", monthly_income::float as "monthlyIncome",
      monthly_debt::float as "monthlyDebt", dti_ratio::float as ratio, total_savings::float as "totalSavings",
      down_payment_amount::float as "downPayment", loan_amount::float as "loanAmount",
      property_value::float as "propertyValue", financial_review_completed as reviewed,
      document_collection_completed as "documentsCollected"
    from mortgage_applications where user_id = $1`,
  debts: `
    select debt.debt_type as type, debt.creditor_name as creditor, debt.monthly_payment::float as "monthlyPayment"
    from mortgage_debts debt join mortgage_applications a on a.id = debt.application_id where a.user_id = $1`,
  documents: `
    select document.document_type::text as type, document.document_name as name, document.status::text
    from mortgage_documents document join mortgage_applications a on a.id = document.application_id
    where a.user_id = $1`,
  claims: `
    select claim_number as number, claim.status::text, is_appealed as appealed, appeal_reason as "appealReason"
    from healthcare_claims claim join healthcare_members m on m.id = claim.member_id where m.user_id = $1`,
  authorisations: `
    select auth_number as number, procedure_code as code, auth.status::text,
      coalesce(requesting_provider_npi, servicing_provider_npi) as provider
    from prior_authorizations auth join healthcare_members m on m.id = auth.member_id where m.user_id = $1`,
  programs: `
    select program.program_code as code, mine.is_active as active
    from member_care_programs mine join care_programs program on program.id = mine.program_id
    join healthcare_members m on m.id = mine.member_id where m.user_id = $1`,
  reservations: `
    select confirmation_code as code, guest_name as name, guest_phone as phone, party_size as "partySize",
      to_char(starts_at at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI') as at, status, seating_status as seating,
      ended_reason as ended, special_requests as requests,
      food_subtotal_cents as "foodSubtotalCents", food_total_cents as "foodTotalCents"
    from reservations where $1::uuid is null or true`,
  messages: `select kind, message, department, phone from desk_messages where user_id = $1`,
}

export async function probe({ pool }: Sql, name: ProbeName, userId: string | null): Promise<Row[]> {
  return (await pool.query(PROBES[name], [userId])).rows
}

function wall(column: string): string {
  return `to_char(${column} at time zone 'UTC' at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI')`
}
