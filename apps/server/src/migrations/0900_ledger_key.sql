-- The keys of an election's log, public halves only; the private ones are derived from the secret of the installation, which lies
-- outside the database. `number` counts the keys of a purpose: the last one is used.
create table ledger_key (
  frame_id text not null references frame on delete cascade,
  purpose text not null check (purpose in ('root', 'office', 'log')),
  number int not null check (number >= 1),
  id text not null,
  public_key bytea not null,
  entered_at timestamptz not null,
  primary key (frame_id, purpose, number)
)
