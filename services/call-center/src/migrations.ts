import type { Migration } from '@convonet/kit/store/sql'

/** `users_anthropic` is v2's and may be there already, with v2 replicas still using it: nothing they need is changed. */
export const migrations: readonly Migration[] = [
  {
    name: '001-people',
    sql: `
      create table if not exists users_anthropic (
        id uuid primary key default gen_random_uuid(),
        email varchar(255) not null,
        username varchar(100) not null,
        password_hash varchar(255) not null,
        first_name varchar(100) not null,
        last_name varchar(100) not null,
        voice_pin varchar(10),
        is_active boolean not null default true,
        is_verified boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        last_login_at timestamptz
      );
      alter table users_anthropic add column if not exists voice_pin_hash varchar(64);

      create unique index if not exists ix_users_anthropic_email on users_anthropic (email);
      create unique index if not exists ix_users_anthropic_username on users_anthropic (username);
      create unique index if not exists ix_users_anthropic_voice_pin on users_anthropic (voice_pin);
      create unique index if not exists ix_users_anthropic_voice_pin_hash on users_anthropic (voice_pin_hash);
    `,
  },
  {
    name: '002-turn-records',
    sql: `
      create table turn_records (
        turn_id varchar(100) primary key,
        call_id uuid not null,
        user_id uuid,
        started_at timestamptz not null,
        record jsonb not null
      );
      create index turn_records_call on turn_records (call_id, started_at);
      create index turn_records_age on turn_records (started_at);
    `,
  },
]
