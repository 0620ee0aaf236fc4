-- A step of result minutes, with the figures they were drawn up from: written once, never changed.
create table result_step (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  unit_id uuid not null references organisation,
  level text not null,
  subject text not null,
  org_path text collate "C" not null,
  version int not null,
  step text not null,
  state text not null,
  reason text not null,
  remarks jsonb,
  content jsonb,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
