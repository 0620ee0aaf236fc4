-- What the check of a signed PDF found when it came in; the bytes lie in stored_file and are never replaced.
create table signed_pdf (
  province_code char(2) not null,
  file_id uuid not null,
  org_path text collate "C" not null,
  -- packages/documents, SignedPdfReport.
  report jsonb not null,
  checked_at timestamptz not null,
  primary key (province_code, file_id),
  foreign key (province_code, file_id) references stored_file (province_code, id) on delete cascade
)
