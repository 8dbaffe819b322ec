import type { Migration } from '@convonet/kit/store/sql'
import { connectionsMigration } from './google/connection-store.ts'

/** v2's tables may be there already, with v2 replicas still using them: nothing they need is changed. Their timestamps are UTC. */
export const productivityMigrations: readonly Migration[] = [
  {
    name: '001-reminders',
    sql: `
create table if not exists reminders_anthropic (
  id uuid primary key default gen_random_uuid(),
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc'),
  reminder_text varchar not null,
  importance varchar not null default 'medium',
  reminder_date timestamp,
  google_calendar_event_id varchar
);
alter table reminders_anthropic add column if not exists owner_id uuid;
alter table reminders_anthropic add column if not exists told_at timestamp;
create index if not exists reminders_anthropic_of_owner on reminders_anthropic (owner_id, reminder_date);`,
  },
  {
    name: '002-calendar-events',
    sql: `
create table if not exists calendar_events_anthropic (
  id uuid primary key default gen_random_uuid(),
  created_at timestamp not null default (now() at time zone 'utc'),
  updated_at timestamp not null default (now() at time zone 'utc'),
  title varchar not null,
  description varchar,
  event_from timestamp not null,
  event_to timestamp not null,
  google_calendar_event_id varchar
);
alter table calendar_events_anthropic add column if not exists owner_id uuid;
create index if not exists calendar_events_anthropic_of_owner on calendar_events_anthropic (owner_id, event_from);`,
  },
  {
    // A person who is in a team twice stays in it with the highest of their roles.
    name: '003-teams',
    sql: `
create table if not exists teams_anthropic (
  id uuid primary key default gen_random_uuid(),
  name varchar(200) not null,
  description text,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table if not exists team_memberships_anthropic (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references teams_anthropic (id),
  user_id uuid not null,
  role varchar(20) not null default 'member',
  joined_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
delete from team_memberships_anthropic where id in (
  select id from (
    select id, row_number() over (
      partition by team_id, user_id
      order by array_position(array['owner', 'admin', 'member', 'viewer'], lower(role)::text) nulls last, joined_at, id
    ) as place
    from team_memberships_anthropic
  ) as ranked where place > 1
);
update team_memberships_anthropic set role = lower(role) where role <> lower(role);
update team_memberships_anthropic set role = 'viewer' where role not in ('owner', 'admin', 'member', 'viewer');
create unique index team_memberships_anthropic_once on team_memberships_anthropic (team_id, user_id);
create index team_memberships_anthropic_of_user on team_memberships_anthropic (user_id);
alter table team_memberships_anthropic
  add constraint team_memberships_anthropic_role check (role in ('owner', 'admin', 'member', 'viewer'));
create index if not exists todos_anthropic_of_assignee on todos_anthropic (assignee_id);
create index if not exists todos_anthropic_of_team on todos_anthropic (team_id);`,
  },
  { name: '004-google-calendar', sql: connectionsMigration },
]
