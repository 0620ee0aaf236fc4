-- What an organisation is called from a day on, and what it is for. The row with the latest day that has come counts.
create table organisation_name (
  organisation_id uuid not null references organisation,
  path text collate "C" not null,
  valid_from date not null,
  code text not null,
  name text not null,
  short_name text,
  tags text[] not null,
  search text not null,
  primary key (organisation_id, valid_from)
)
