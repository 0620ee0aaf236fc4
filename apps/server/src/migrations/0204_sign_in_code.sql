-- One-time codes of temporary staff. Only a keyed hash is kept; the key lies outside the database.
create table sign_in_code (
  id uuid primary key,
  account_id uuid not null references account,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  code_hash text not null unique,
  valid_to timestamptz not null,
  session_to timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null
)
