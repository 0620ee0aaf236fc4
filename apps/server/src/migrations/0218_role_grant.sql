-- A role of an account at a place of the tree ('' = the whole installation), for a time. Never changed: what ends early
-- is revoked by an entry. One that was delegated holds only while the one it came from holds.
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  organisation_id uuid references organisation,
  org_path text collate "C" not null,
  valid_from timestamptz,
  valid_to timestamptz,
  delegated_from uuid references role_grant,
  granted_by uuid references account,
  created_at timestamptz not null,
  check (valid_from is null or valid_to is null or valid_from < valid_to)
)
