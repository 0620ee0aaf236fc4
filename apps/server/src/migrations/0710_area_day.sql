-- What a polling area told last of the day, one row an area: the boards add these up. Kept by the entries themselves
-- (triggers below), and nothing that is not in them.
create table area_day (
  province_code char(2) not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text not null references frame on delete cascade,
  -- The election day the hours are hours of; a day that was moved begins anew.
  day date,
  registered bigint,
  -- Who had voted, by mark: {"09:00": 512}
  voted jsonb not null default '{}',
  opened text,
  closed text,
  -- The transaction that changed it last: whoever has read up to one asks only for what came after it.
  changed xid8 not null default pg_current_xact_id(),
  primary key (province_code, frame_id, organisation_id)
)
