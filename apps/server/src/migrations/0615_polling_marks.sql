-- The hours at which turnout is told, as an office chose them for everybody below it.
create table polling_marks (
  province_code char(2) not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text not null references frame on delete cascade,
  marks text[] not null,
  changed_at timestamptz not null,
  primary key (province_code, organisation_id, frame_id)
)
