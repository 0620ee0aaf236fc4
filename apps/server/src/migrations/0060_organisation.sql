-- Organisations, each for the time it existed. The path never changes: an organisation that moves is a new one with a
-- predecessor, so what was reported stays where it was reported.
create table organisation (
  id uuid primary key,
  parent_id uuid references organisation,
  province_code char(2),
  path text collate "C" not null unique,
  kind text not null,
  valid_from date,
  valid_to date,
  version integer not null,
  created_at timestamptz not null,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
)
