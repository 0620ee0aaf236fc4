-- People as an office knows them. The row belongs to the organisation that keeps it; what is past its date is emptied
-- (erased_at) and the row stays, so that a figure or a signature still points at something.
create table person (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  full_name text not null,
  honorific text,
  phone text,
  email text,
  search text not null,
  sort_key text collate "C" not null,
  version integer not null,
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (province_code, id)
)
