-- A file that belongs to an organisation, whole in one row: it comes and goes with its transaction, and every backup holds
-- it (docs/decisions/0011). Its id follows from the organisation and the SHA-256 of its bytes: the same bytes once.
create table stored_file (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  sha256 bytea not null,
  type text not null,
  bytes integer not null,
  content bytea not null,
  stored_at timestamptz not null,
  primary key (province_code, id),
  check (bytes = octet_length(content) and bytes <= 10500000 and octet_length(sha256) = 32)
)
