-- What an office asks units to report, again and again or once. Due days are not stored: they follow from the period of the
-- template, the cadence and the election day, so that moving that day moves all of them.
create table report_round (
  province_code char(2) not null,
  id uuid not null unique,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text references frame on delete cascade,
  template text not null,
  title text not null,
  cadence jsonb,
  due_after smallint not null,
  starts date not null,
  ends date,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id),
  check (ends is null or starts <= ends)
)
