-- A photograph or scan of signed result minutes; the bytes lie in stored_file.
create table result_scan (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  unit_id uuid not null references organisation,
  level text not null,
  subject text not null,
  org_path text collate "C" not null,
  file_id uuid not null,
  name text not null,
  account_id uuid,
  taken_at timestamptz not null,
  received_at timestamptz not null,
  removed_at timestamptz,
  primary key (province_code, id),
  foreign key (province_code, file_id) references stored_file (province_code, id)
)
