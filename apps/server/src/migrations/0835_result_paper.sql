-- Minutes of a Board or a Committee on the way upward (`packages/counting`, result-paper): where they stand, what they were
-- drawn up from (`content`), what was written beside the figures, and who was given a copy.
create table result_paper (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  unit_id uuid not null references organisation,
  level text not null check (level in ('board', 'committee')),
  -- The constituency of a Board, the body of a Committee.
  subject text not null,
  org_path text collate "C" not null,
  version int not null,
  paper jsonb not null,
  content jsonb,
  written jsonb,
  deliveries jsonb not null,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, unit_id, level, subject)
)
