-- What an organisation contributed to a scheme, never changed.
create table scheme_contribution (
  province_code char(2) not null,
  id uuid not null,
  scheme_id uuid not null,
  target_id uuid,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  day date not null,
  text text not null,
  account_id uuid,
  at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, scheme_id) references scheme (province_code, id) on delete cascade
)
