-- Every change that was asked for and done: who sends the same id again is answered with the same result.
create table command (
  id uuid primary key,
  name text not null,
  input_hash bytea not null,
  role text not null,
  at timestamptz not null,
  result json
)
