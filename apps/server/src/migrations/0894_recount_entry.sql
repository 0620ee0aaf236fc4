-- What was counted again in the box of an area: typed by one person, confirmed by another. Each typing is a further version.
create table recount_entry (
  province_code char(2) not null,
  audit_id uuid not null,
  area_id uuid not null,
  version int not null,
  org_path text collate "C" not null,
  figures jsonb not null,
  typed_by jsonb not null,
  received_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (province_code, audit_id, area_id, version),
  foreign key (province_code, audit_id) references recount_audit (province_code, id)
)
