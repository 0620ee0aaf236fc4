-- Election frames: a small catalogue.
create table frame (
  id text primary key,
  name text not null,
  edition text not null check (edition in ('2015', '2025')),
  election_day date not null,
  bodies text[] not null,
  rehearsal boolean not null,
  sample boolean not null,
  attribution text,
  official_by text,
  complete boolean not null,
  national jsonb,
  created_at timestamptz not null,
  changed_at timestamptz not null
)
