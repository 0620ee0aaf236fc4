-- What an office writes for the end of an election: parts of the final report, and what its success is measured against.
create table wrap_up (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  texts jsonb not null,
  targets jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, organisation_id)
)
