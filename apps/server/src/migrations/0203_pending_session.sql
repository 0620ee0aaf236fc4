-- A one-time code was entered; the session begins when an official above has seen the person. Until then it may nothing.
create table pending_session (
  id uuid primary key,
  account_id uuid not null references account,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  token text not null unique,
  check_number char(4) not null,
  expires_at timestamptz not null,
  user_agent text,
  created_at timestamptz not null
)
