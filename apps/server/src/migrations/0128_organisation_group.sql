-- A group of organisations from a day on: the row of the latest day that has come counts, of that day the latest
-- revision. Rows are only added, so a table of an old period keeps its old columns.
create table organisation_group (
  id uuid not null,
  valid_from date not null,
  revision integer not null,
  organisation_id uuid not null references organisation,
  province_code char(2),
  path text collate "C" not null,
  name text not null,
  members uuid[] not null,
  created_at timestamptz not null,
  primary key (id, valid_from, revision)
)
