-- What was done about it, line by line.
create table incident_line (
  province_code char(2) not null,
  id uuid not null,
  incident_id uuid not null,
  org_path text collate "C" not null,
  act text not null,
  text text not null,
  at timestamptz not null,
  account_id uuid,
  primary key (province_code, id),
  foreign key (province_code, incident_id) references incident (province_code, id) on delete cascade
)
