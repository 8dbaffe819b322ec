import type { Migration } from '@convonet/kit/store/sql'

export const knowledgeMigrations: readonly Migration[] = [
  {
    name: '040-knowledge',
    sql: `
create table knowledge_documents (
  id uuid primary key default gen_random_uuid(),
  collection varchar(200) not null,
  source varchar(500) not null,
  title varchar(200) not null,
  sha256 char(64) not null,
  indexed_at timestamptz not null,
  unique (collection, source)
);
create table knowledge_passages (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references knowledge_documents on delete cascade,
  position int not null,
  heading text not null,
  text text not null,
  -- Null where there was no sentence model when it was indexed.
  meaning real[],
  words tsvector generated always as
    (setweight(to_tsvector('english', heading), 'A') || setweight(to_tsvector('english', text), 'B')) stored,
  unique (document_id, position)
);
create index knowledge_passages_words on knowledge_passages using gin (words);`,
  },
]
