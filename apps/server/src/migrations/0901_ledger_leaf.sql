-- Leaves of the log (docs/formats/leaves.md), written in the transaction that accepts what they are about. `subject` is what a
-- leaf's chain is about, `prev` the hash of the leaf before it there: one first leaf and one successor, so no chain can fork.
-- `seq` is the order of writing; the place in the log is given afterwards (ledger_entry).
create table ledger_leaf (
  province_code char(2) not null,
  seq bigint generated always as identity,
  frame_id text not null references frame on delete cascade,
  type text not null,
  subject text not null,
  prev bytea,
  hash bytea not null check (length(hash) = 32),
  leaf bytea not null check (length(leaf) <= 60000),
  written_at timestamptz not null,
  primary key (province_code, frame_id, seq),
  unique nulls not distinct (province_code, frame_id, subject, prev),
  unique (province_code, frame_id, hash)
)
