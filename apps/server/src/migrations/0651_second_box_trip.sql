-- A planned trip of a second box, an entry each time it is planned anew; the newest of a trip stands. Voters are counted,
-- never named. `members`: offices in the Polling Team.
create table second_box_trip (
  province_code char(2) not null,
  id uuid not null,
  trip_id uuid not null,
  frame_id text not null references frame on delete cascade,
  team_id uuid not null references organisation,
  org_path text collate "C" not null,
  box smallint not null,
  leaves text not null,
  returns text not null,
  route text not null,
  members uuid[] not null,
  others smallint not null,
  voters jsonb not null,
  ballots integer not null check (ballots >= 0),
  cancelled boolean not null,
  replaces uuid,
  reason text not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
