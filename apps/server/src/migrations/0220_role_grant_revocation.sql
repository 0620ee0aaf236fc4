create table role_grant_revocation (
  grant_id uuid primary key references role_grant,
  revoked_by uuid references account,
  reason text not null,
  at timestamptz not null
)
