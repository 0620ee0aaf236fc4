-- What every command did, one row for each thing it changed. Values lie in audit_value; here is only their hash, so that
-- personal data can be erased while the chain of the province still holds.
create table audit_entry (
  province_code char(2) not null,
  id uuid not null,
  command_id uuid not null,
  command text not null,
  at timestamptz not null,
  device_at timestamptz,
  account_id uuid,
  office_id uuid,
  organisation_id uuid,
  org_path text collate "C" not null,
  subject text not null,
  reason text,
  values_hash text not null,
  primary key (province_code, id)
)
