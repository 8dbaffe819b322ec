import { lockOutMigration } from '@convonet/kit/store/lock-out'
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
  {
    name: '003-staff',
    sql: `
      alter table users_anthropic add column if not exists staff_role varchar(20)
        constraint users_anthropic_staff_role check (staff_role in ('agent', 'supervisor', 'admin'));
      create index users_anthropic_by_email on users_anthropic (lower(email));

      create table identity_sessions (
        token_hash char(64) primary key,
        user_id uuid not null references users_anthropic on delete cascade,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        address varchar(100) not null
      );
      create index identity_sessions_of on identity_sessions (user_id);

      create table identity_api_tokens (
        id uuid primary key,
        token_hash char(64) not null unique,
        user_id uuid not null references users_anthropic on delete cascade,
        name varchar(100) not null,
        role varchar(20) not null check (role in ('agent', 'supervisor', 'admin')),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create index identity_api_tokens_of on identity_api_tokens (user_id, created_at);

      create table identity_refresh_tokens (
        token_hash char(64) primary key,
        family uuid not null,
        user_id uuid not null references users_anthropic on delete cascade,
        expires_at timestamptz not null,
        replaced_at timestamptz
      );
      create index identity_refresh_tokens_of on identity_refresh_tokens (user_id);
      create index identity_refresh_tokens_family on identity_refresh_tokens (family);

      create table identity_audit (
        id uuid primary key default gen_random_uuid(),
        at timestamptz not null,
        event varchar(50) not null,
        user_id uuid,
        address varchar(100),
        facts jsonb not null default '{}'
      );
      create index identity_audit_by_person on identity_audit (user_id, at);
      create index identity_audit_by_age on identity_audit (at);

      ${lockOutMigration('sign_in_attempts')}
    `,
  },
  {
    name: '004-directory',
    sql: `
      create table directory_departments (
        id varchar(50) primary key,
        title varchar(100) not null,
        position integer not null
      );
      create table directory_extensions (
        department_id varchar(50) not null references directory_departments on delete cascade,
        extension varchar(8) not null check (extension ~ '^[0-9]{2,8}$'),
        name varchar(200) not null,
        skills text[] not null default '{}',
        primary key (department_id, extension)
      );
    `,
  },
]
