-- The log of an election: leaf after leaf (docs/formats/leaves.md). `subject` is what the chain of a leaf is about, `prev` the hash of
-- the leaf before it there: one first leaf and one successor, so no chain can fork. Only the sequencer writes here.
create table ledger_leaf (
  frame_id text not null references frame on delete cascade,
  index bigint not null check (index >= 0),
  province_code char(2) not null,
  type text not null,
  subject text not null,
  -- The contest it is about; null for leaves about an election as a whole.
  contest text,
  prev bytea,
  hash bytea not null check (length(hash) = 32),
  leaf bytea not null check (length(leaf) <= 60000),
  written_at timestamptz not null,
  primary key (frame_id, index),
  unique nulls not distinct (frame_id, subject, prev),
  unique (frame_id, hash)
)
