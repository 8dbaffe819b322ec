import type { Migration } from '@convonet/kit/store/sql'
import { everywhereMigrations } from './domains/everywhere/migrations.ts'
import { healthcareMigrations } from './domains/healthcare/migrations.ts'
import { mortgageMigrations } from './domains/mortgage/migrations.ts'
import { knowledgeMigrations } from './knowledge/migrations.ts'

/** Checkpoints of conversations live in a schema of their own, with tables that LangGraph makes. */
export const CONVERSATION_SCHEMA = 'agent_conversations'

/** On a database of v2 the table is there already, without the columns that its later model added. */
export const migrations: readonly Migration[] = [
  {
    name: '001-tasks',
    sql: `
create table if not exists todos_anthropic (
  id uuid primary key default gen_random_uuid(),
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc'),
  title varchar not null,
  description varchar,
  completed boolean not null default false,
  priority varchar not null default 'medium',
  due_date timestamp,
  google_calendar_event_id varchar
);
alter table todos_anthropic add column if not exists creator_id uuid;
alter table todos_anthropic add column if not exists assignee_id uuid;
alter table todos_anthropic add column if not exists team_id uuid;
alter table todos_anthropic add column if not exists is_private boolean not null default false;
alter table todos_anthropic add column if not exists google_calendar_event_id varchar;
create index if not exists todos_anthropic_of_creator on todos_anthropic (creator_id, completed, due_date);`,
  },
  {
    name: '002-tool-writes',
    sql: `
create schema if not exists ${CONVERSATION_SCHEMA};
create table if not exists agent_tool_writes (
  user_id uuid not null,
  turn_id varchar(100) not null,
  tool varchar(100) not null,
  arguments_hash char(64) not null,
  arguments jsonb not null,
  result jsonb not null,
  turn_started_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (user_id, turn_id, tool, arguments_hash)
);
create index if not exists agent_tool_writes_by_age on agent_tool_writes (created_at);`,
  },
  ...mortgageMigrations,
  ...healthcareMigrations,
  ...everywhereMigrations,
  ...knowledgeMigrations,
]
