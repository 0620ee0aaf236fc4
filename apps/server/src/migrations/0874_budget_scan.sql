-- The scan of a voucher. The bytes lie in stored_file.
create table budget_scan (
  province_code char(2) not null,
  id uuid not null,
  voucher_id uuid not null,
  org_path text collate "C" not null,
  file_id uuid not null,
  name text not null,
  account_id uuid,
  taken_at timestamptz not null,
  received_at timestamptz not null,
  removed_at timestamptz,
  primary key (province_code, id),
  foreign key (province_code, voucher_id) references budget_voucher (province_code, id) on delete cascade,
  foreign key (province_code, file_id) references stored_file (province_code, id) on delete cascade
)
