-- Failed tries on a name, whether or not there is such an account. The name is kept as a keyed hash: people type
-- passwords into the wrong field.
create table sign_in_attempt (
  name_hash text primary key,
  failures integer not null,
  locked_until timestamptz,
  updated_at timestamptz not null
)
