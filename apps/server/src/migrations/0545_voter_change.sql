-- A change of the list of voters of a polling area, as counts; never changed, and never who.
create table voter_change (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  team_id uuid not null references organisation,
  org_path text collate "C" not null,
  event text not null,
  move text not null check (move in ('added', 'removed')),
  day date not null,
  counts jsonb not null,
  note text not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
