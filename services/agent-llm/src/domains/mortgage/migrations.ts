import { ApplicationStatus, DocumentStatus, DocumentType } from '@convonet/contracts/mortgage'
import type { Migration } from '@convonet/kit/store/sql'

/** On a database of v2 the types and tables are there already; nothing of theirs is dropped. */
export const mortgageMigrations: readonly Migration[] = [
  {
    name: '010-mortgage',
    sql: `
${enumType('application_status', ApplicationStatus.options)}
${enumType('document_type', DocumentType.options)}
${enumType('document_status', DocumentStatus.options)}
create table if not exists mortgage_applications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null,
  status application_status not null default 'draft',
  credit_score integer,
  credit_history_years integer,
  dti_ratio numeric(5,2),
  monthly_income numeric(12,2),
  monthly_debt numeric(12,2),
  down_payment_amount numeric(12,2),
  closing_costs_estimate numeric(12,2),
  total_savings numeric(12,2),
  loan_amount numeric(12,2),
  property_value numeric(12,2),
  loan_type varchar(50),
  financial_review_completed boolean not null default false,
  document_collection_completed boolean not null default false,
  document_verification_completed boolean not null default false,
  app_metadata jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  completed_at timestamptz
);
alter table mortgage_applications add column if not exists stated_monthly_debt numeric(12,2);
alter table mortgage_applications add column if not exists debts_complete boolean not null default false;
alter table mortgage_applications add column if not exists veteran boolean;
update mortgage_applications set stated_monthly_debt = monthly_debt where monthly_debt is not null;
create index if not exists mortgage_applications_of_user on mortgage_applications (user_id, created_at);
create index if not exists mortgage_applications_by_age on mortgage_applications (created_at);
create table if not exists mortgage_documents (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references mortgage_applications (id) on delete cascade,
  document_type document_type not null,
  document_name varchar(255) not null,
  file_path varchar(500),
  file_url varchar(500),
  file_size integer,
  mime_type varchar(100),
  status document_status not null default 'pending',
  verified_at timestamptz,
  verified_by uuid,
  verification_notes text,
  rejection_reason text,
  doc_metadata jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  uploaded_at timestamptz
);
create index if not exists mortgage_documents_of_application on mortgage_documents (application_id);
create table if not exists mortgage_debts (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references mortgage_applications (id) on delete cascade,
  debt_type varchar(50) not null,
  creditor_name varchar(255),
  account_number varchar(100),
  monthly_payment numeric(10,2) not null,
  outstanding_balance numeric(12,2),
  interest_rate numeric(5,2),
  description text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index if not exists mortgage_debts_of_application on mortgage_debts (application_id);
create table if not exists mortgage_application_notes (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references mortgage_applications (id) on delete cascade,
  user_id uuid,
  note_text text not null,
  note_type varchar(50) not null,
  created_at timestamptz not null default now()
);
create index if not exists mortgage_notes_of_application on mortgage_application_notes (application_id);`,
  },
]

/** PostgreSQL has no "create type if not exists". */
function enumType(name: string, values: readonly string[]): string {
  const list = values.map((value) => `'${value}'`).join(', ')
  return `do $$ begin create type ${name} as enum (${list}); exception when duplicate_object then null; end $$;`
}
