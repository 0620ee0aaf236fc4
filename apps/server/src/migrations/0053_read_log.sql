-- Who read restricted material.
create table read_log (
  province_code char(2) not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  office_id uuid,
  org_path text collate "C" not null,
  query text not null,
  input jsonb not null,
  primary key (province_code, id)
)
