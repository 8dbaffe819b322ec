import type { Migration } from '@convonet/kit/store/sql'

export const everywhereMigrations: readonly Migration[] = [
  {
    name: '030-everywhere',
    sql: `
create table desk_messages (
  id uuid primary key default gen_random_uuid(),
  kind varchar(20) not null,
  user_id uuid,
  caller_name varchar(200),
  turn_id varchar(100) not null,
  department varchar(60),
  phone varchar(20),
  message text not null,
  created_at timestamptz not null,
  done_at timestamptz
);
create index desk_messages_open on desk_messages (created_at) where done_at is null;`,
  },
]
