import type { Migration } from '@convonet/kit/store/sql'

export const migrations: readonly Migration[] = [
  {
    name: '001-calls-turns-pin-attempts',
    sql: `
      create table voice_calls (
        call_id uuid primary key,
        secret_hash text not null,
        caller jsonb not null,
        language text not null,
        time_zone text not null,
        acknowledged bigint not null default -1,
        last_seen_at timestamptz not null default now()
      );
      create index voice_calls_last_seen_at on voice_calls (last_seen_at);

      create table voice_turns (
        turn_id text primary key,
        call_id uuid not null references voice_calls on delete cascade,
        number bigint not null,
        last_number bigint not null,
        heard text not null,
        interrupted jsonb,
        answered boolean not null default false
      );
      create index voice_turns_open on voice_turns (call_id) where not answered;

      create table pin_attempts (
        address text primary key,
        failures integer not null,
        lockouts integer not null default 0,
        locked_until timestamptz,
        first_at timestamptz not null
      );
    `,
  },
]
