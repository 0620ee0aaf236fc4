-- What happened at a polling area on the day: an entry is never changed, a later one of the same kind stands for it.
create table polling_event (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text not null references frame on delete cascade,
  kind text not null,
  hour text not null,
  box smallint,
  ballots integer check (ballots >= 0),
  note text not null,
  source text not null,
  reason text not null,
  account_id uuid,
  office_id uuid,
  device_at timestamptz,
  received_at timestamptz not null,
  primary key (province_code, id)
)
