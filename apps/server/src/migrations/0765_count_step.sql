-- A step of a sheet, with the figures that were handed in by it: written once, never changed.
create table count_step (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  constituency int not null,
  area_id uuid not null references organisation,
  org_path text collate "C" not null,
  version int not null,
  step text not null,
  state text not null,
  reason text not null,
  fields text[] not null,
  figures jsonb,
  account_id uuid,
  device_at timestamptz,
  received_at timestamptz not null,
  primary key (province_code, id)
)
