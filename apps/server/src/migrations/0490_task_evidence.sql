-- A file that shows what was done about a copy. The bytes lie in stored_file; what was attached and removed, by whom and why,
-- stands in task_event as well and stays there.
create table task_evidence (
  province_code char(2) not null,
  id uuid not null,
  copy_id uuid not null,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  file_id uuid not null,
  name text not null,
  account_id uuid,
  taken_at timestamptz not null,
  received_at timestamptz not null,
  removed_at timestamptz,
  primary key (province_code, id),
  foreign key (province_code, copy_id) references task_copy (province_code, id) on delete cascade,
  foreign key (province_code, file_id) references stored_file (province_code, id)
)
