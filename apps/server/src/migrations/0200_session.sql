-- Open sessions. Ending one removes it; what was done in it stands in the audit rows.
create table session (
  id uuid primary key,
  account_id uuid not null references account,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
)
