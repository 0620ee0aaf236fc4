-- What happened to a report, never changed.
create table report_event (
  province_code char(2) not null,
  id uuid not null,
  report_id uuid not null,
  org_path text collate "C" not null,
  kind text not null,
  detail jsonb not null,
  account_id uuid,
  office_id uuid,
  device_at timestamptz,
  at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, report_id) references report (province_code, id) on delete cascade
)
