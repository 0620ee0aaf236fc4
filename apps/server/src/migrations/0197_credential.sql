-- Passwords (as salted hashes) and identities at other sign-in services.
create table credential (
  id uuid primary key,
  account_id uuid not null references account,
  provider text not null,
  external_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider, external_id)
)
