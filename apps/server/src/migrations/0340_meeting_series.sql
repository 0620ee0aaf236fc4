-- Meetings that come again with the same people.
create table meeting_series (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  title text not null,
  kind text not null,
  period text not null,
  members uuid[] not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id)
)
