create table two_factor (
  id uuid primary key,
  account_id uuid not null references account,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
)
