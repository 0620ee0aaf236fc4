-- A delivery note to an organisation: an entry that is never changed; one that corrects it names it. `org_path` is that of
-- the receiver, so that both sides see it.
create table delivery (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  from_id uuid not null references organisation,
  to_id uuid not null references organisation,
  org_path text collate "C" not null,
  number text not null,
  expected_on date not null,
  lines jsonb not null,
  note text not null,
  replaces uuid,
  reason text not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
