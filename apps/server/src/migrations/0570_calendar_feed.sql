-- An address under which a calendar of its own accord fetches the due days of an organisation, in the name of an account. The
-- secret in the address is made from the id under the installation's key and stands nowhere.
create table calendar_feed (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  account_id uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (province_code, id)
)
