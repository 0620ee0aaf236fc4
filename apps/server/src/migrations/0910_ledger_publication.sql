-- Publications that were asked for; the keeper of the logs makes them one after the other, also after a restart.
create table ledger_publication (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  asked_at timestamptz not null,
  asked_by uuid,
  primary key (province_code, id)
)
