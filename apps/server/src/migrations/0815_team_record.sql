-- What a Polling Team writes once for all papers of its area: what became of the ballots of each contest (form 32 of 2025, 35 of
-- 2021), when the poll closed, who watched, what happened. A later version stands for an earlier one; none is changed, but for
-- the names of witnesses, which are erased when their time is over. `part`: what a version changed; the rest of it is as before.
create table team_record (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  area_id uuid not null references organisation,
  org_path text collate "C" not null,
  version int not null,
  part text not null check (part in ('use', 'written')),
  uses jsonb not null,
  present uuid[] not null,
  written jsonb not null,
  witnesses jsonb not null,
  account_id uuid,
  device_at timestamptz,
  received_at timestamptz not null,
  primary key (province_code, id),
  unique (province_code, frame_id, area_id, version)
)
