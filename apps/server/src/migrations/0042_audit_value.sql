create table audit_value (
  province_code char(2) not null,
  entry_id uuid not null,
  org_path text collate "C" not null,
  before json,
  after json,
  primary key (province_code, entry_id)
)
