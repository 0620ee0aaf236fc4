-- Something that happened at a place on the day and needs somebody. No person is named in it.
create table incident (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text not null references frame on delete cascade,
  kind text not null,
  severity smallint not null check (severity between 1 and 3),
  text text not null,
  hour text not null,
  owner text not null,
  opened_at timestamptz not null,
  responded_at timestamptz,
  closed_at timestamptz,
  version integer not null,
  primary key (province_code, id)
)
