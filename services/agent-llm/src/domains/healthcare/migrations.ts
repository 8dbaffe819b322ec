import type { Migration } from '@convonet/kit/store/sql'
import { CLAIM_TABLES } from './claim-tables-sql.ts'
import { MEMBER_TABLES } from './member-tables-sql.ts'

/** On a database of v2 its ten tables are there already: they keep their rows and get only what is new. */
export const healthcareMigrations: readonly Migration[] = [
  { name: '020-healthcare-members', sql: MEMBER_TABLES },
  { name: '021-healthcare-claims', sql: CLAIM_TABLES },
  {
    name: '022-healthcare-additions',
    sql: `
alter table healthcare_members add column if not exists sex varchar(10);
alter table healthcare_providers add column if not exists latitude double precision;
alter table healthcare_providers add column if not exists longitude double precision;
alter table healthcare_claims add column if not exists appeal_number varchar(50);
create unique index if not exists healthcare_claims_appeal_number on healthcare_claims (appeal_number);
create sequence if not exists healthcare_reference_numbers start 10001;
do $$ begin
  if not exists (select 1 from plan_benefits group by plan_id, service_category having count(*) > 1) then
    create unique index if not exists plan_benefits_of_category on plan_benefits (plan_id, service_category);
  end if;
end $$;`,
  },
  {
    name: '023-healthcare-access-log',
    sql: `
create table if not exists healthcare_access_log (
  id bigint generated always as identity primary key,
  accessed_at timestamptz not null,
  user_id uuid,
  member_id uuid,
  channel varchar(10) not null,
  call_id varchar(100) not null,
  turn_id varchar(100) not null,
  tool varchar(100) not null,
  outcome varchar(100) not null,
  record_ids jsonb not null default '[]'
);
create index if not exists healthcare_access_log_of_member on healthcare_access_log (member_id, accessed_at);
create or replace function healthcare_access_log_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'healthcare_access_log is append-only';
end $$;
create or replace trigger healthcare_access_log_append_only
  before update or delete or truncate on healthcare_access_log
  for each statement execute function healthcare_access_log_is_append_only();
create table if not exists healthcare_verifications (
  call_id varchar(100) not null,
  user_id uuid not null,
  wanted jsonb,
  attempts jsonb not null default '{}',
  verified_at timestamptz,
  primary key (call_id, user_id)
);`,
  },
]
