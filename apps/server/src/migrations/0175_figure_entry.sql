-- A figure at a place in a frame for a period: an entry is never changed. One that corrects names the one it replaces,
-- so that the entries of a figure are a line from the first to the current one.
create table figure_entry (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  -- Only a rehearsal is ever removed, with everything in it.
  frame_id text references frame on delete cascade,
  indicator text not null,
  period text not null,
  value bigint check (value >= 0),
  source text not null,
  reason text,
  account_id uuid,
  office_id uuid,
  device_at timestamptz,
  received_at timestamptz not null,
  replaces uuid,
  primary key (province_code, id),
  foreign key (province_code, replaces) references figure_entry (province_code, id),
  check (replaces is null or reason is not null)
)
