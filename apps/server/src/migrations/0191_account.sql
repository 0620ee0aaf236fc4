-- Who may sign in. An account lies at the organisation that keeps it; what it may do stands in role_grant. Sign-in wants
-- an e-mail address for everybody: it gets a name nobody can receive mail at.
create table account (
  id uuid primary key,
  organisation_id uuid references organisation,
  org_path text collate "C" not null,
  name text not null,
  username text unique,
  display_username text,
  person_id uuid,
  persona text unique,
  locked_at timestamptz,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
)
