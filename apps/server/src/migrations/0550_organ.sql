-- An election body of one election: which organ of the law an organisation is, what set it up, whom it serves.
create table organ (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  organ text not null,
  serves text[] not null,
  decision text,
  decided_on date,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, organisation_id)
)
