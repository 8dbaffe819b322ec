import { lockOutMigration } from '@convonet/kit/store/lock-out'
import type { Migration } from '@convonet/kit/store/sql'
import { ledgerMigration } from '@convonet/kit/tools/tool-ledger'

/** `reservations` is v2's table and may be there already, without the columns that v2 added later. */
export const migrations: readonly Migration[] = [
  {
    name: '001-reservations',
    sql: `
create extension if not exists btree_gist;
create table if not exists reservations (
  id serial primary key,
  confirmation_code varchar(16) not null,
  guest_name varchar(255) not null,
  guest_phone varchar(64) not null,
  party_size int not null,
  starts_at timestamptz not null,
  status varchar(32) not null default 'confirmed',
  special_requests text,
  preorder_json text,
  source_channel varchar(32) not null default 'online',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table reservations add column if not exists food_subtotal_cents int default 0;
alter table reservations add column if not exists preorder_discount_cents int default 0;
alter table reservations add column if not exists food_total_cents int default 0;
alter table reservations add column if not exists preferred_locale varchar(16) default 'en';
alter table reservations add column if not exists reminder_call_status varchar(128);
alter table reservations add column if not exists duration_minutes int default 120;
alter table reservations add column if not exists tables_allocated_json text;
alter table reservations add column if not exists guest_priority varchar(16) default 'normal';
alter table reservations add column if not exists seating_status varchar(32) default 'not_applicable';
alter table reservations add column if not exists user_id uuid;
create unique index if not exists ix_reservations_confirmation_code on reservations (confirmation_code);
create index if not exists ix_reservations_guest_phone on reservations (guest_phone);
create index if not exists ix_reservations_starts_at on reservations (starts_at);
create index if not exists ix_reservations_of_user on reservations (user_id, starts_at) where user_id is not null;

create table if not exists hanok_restaurant (
  id int primary key default 1 check (id = 1),
  rules jsonb not null,
  updated_at timestamptz not null default now()
);
create table if not exists hanok_tables (
  id serial primary key,
  name varchar(40) not null unique,
  seats int not null check (seats > 0),
  area varchar(40) not null,
  joins varchar(40)
);
create table if not exists hanok_holds (
  id uuid primary key default gen_random_uuid(),
  call_id varchar(100) not null unique,
  party_size int not null,
  starts_at timestamptz not null,
  wishes jsonb not null,
  read_back_turn varchar(100),
  expires_at timestamptz not null
);
create index if not exists hanok_holds_by_expiry on hanok_holds (expires_at);
create table if not exists reservation_tables (
  id bigserial primary key,
  table_id int not null references hanok_tables (id),
  reservation_id int references reservations (id) on delete cascade,
  hold_id uuid references hanok_holds (id) on delete cascade,
  during tstzrange not null check (not isempty(during)),
  live boolean not null default true,
  check (num_nonnulls(reservation_id, hold_id) = 1),
  constraint one_party_at_a_table exclude using gist (table_id with =, during with &&) where (live)
);
create index if not exists reservation_tables_of_reservation on reservation_tables (reservation_id);
create index if not exists reservation_tables_of_hold on reservation_tables (hold_id) where hold_id is not null;

create table if not exists hanok_seen_reservations (
  call_id varchar(100) not null,
  reservation_id int not null references reservations (id) on delete cascade,
  user_id uuid,
  retention_offered_turn varchar(100),
  seen_at timestamptz not null,
  primary key (call_id, reservation_id)
);
create table if not exists hanok_code_attempts (
  call_id varchar(100) primary key,
  missed int not null,
  last_at timestamptz not null
);
${ledgerMigration('hanok_tool_writes')}`,
  },
  {
    name: '002-waitlist-and-visits',
    sql: `
alter table reservations add column if not exists vip_granted boolean not null default false;
alter table reservations add column if not exists waiting_since timestamptz;
alter table reservations add column if not exists offer_expires_at timestamptz;
alter table reservations add column if not exists offer_told_at timestamptz;
alter table reservations add column if not exists seated_at timestamptz;
alter table reservations add column if not exists ended_at timestamptz;
alter table reservations add column if not exists ended_reason varchar(32);
update reservations set waiting_since = created_at where seating_status = 'waitlist' and waiting_since is null;
update reservations set status = 'pending' where seating_status = 'waitlist' and status = 'confirmed';
create index if not exists ix_reservations_waiting on reservations (starts_at)
  where seating_status in ('waitlist', 'offered');
create index if not exists reservation_tables_by_time on reservation_tables using gist (during) where live;

alter table hanok_holds add column if not exists renewals int not null default 0;
create table if not exists hanok_reminders (
  reservation_id int not null references reservations (id) on delete cascade,
  hours numeric(6, 2) not null,
  starts_at timestamptz not null,
  due_at timestamptz not null,
  state varchar(16) not null check (state in ('queued', 'sent', 'failed', 'skipped')),
  detail varchar(120),
  updated_at timestamptz not null default now(),
  primary key (reservation_id, hours, starts_at)
);
create table if not exists hanok_call_steps (
  call_id text not null,
  step varchar(40) not null,
  at timestamptz not null,
  primary key (call_id, step)
);
create index if not exists hanok_call_steps_by_age on hanok_call_steps (at);
create table if not exists hanok_changes (
  id bigserial primary key,
  reservation_id int references reservations (id) on delete set null,
  at timestamptz not null,
  by_whom varchar(120) not null,
  what varchar(40) not null,
  days jsonb not null,
  before jsonb
);
create index if not exists hanok_changes_of_reservation on hanok_changes (reservation_id, id);
create table if not exists hanok_writes_once (
  actor varchar(120) not null,
  key varchar(200) not null,
  request_hash char(64) not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index if not exists hanok_writes_once_by_age on hanok_writes_once (created_at);
${lockOutMigration('hanok_guest_attempts')}`,
  },
]
