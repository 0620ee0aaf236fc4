-- A polling area as it was decided, known by the Polling Team that keeps it. The constituencies it lies in are its rows
-- in `polling_area`, which the count waits for.
create table planned_area (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  team_id uuid not null references organisation,
  org_path text collate "C" not null,
  number integer not null,
  place text not null,
  special text,
  terrain text not null,
  villages uuid[] not null,
  early_on date,
  early_decision text,
  decision text,
  decided_on date,
  expected integer check (expected >= 0),
  size_reason text,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, team_id)
)
