-- A line of the readiness checklist as somebody found it, an entry each time; the newest counts. `task_id`: the task that
-- was given because it was not met.
create table readiness_mark (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  team_id uuid not null references organisation,
  org_path text collate "C" not null,
  days_before smallint not null,
  line text not null,
  state text not null,
  note text not null,
  task_id uuid,
  account_id uuid,
  device_at timestamptz,
  received_at timestamptz not null,
  primary key (province_code, id)
)
