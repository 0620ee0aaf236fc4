-- What happened to a copy, never changed.
create table task_event (
  province_code char(2) not null,
  id uuid not null,
  copy_id uuid not null,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  kind text not null,
  detail jsonb not null,
  account_id uuid,
  office_id uuid,
  device_at timestamptz,
  at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, copy_id) references task_copy (province_code, id) on delete cascade
)
