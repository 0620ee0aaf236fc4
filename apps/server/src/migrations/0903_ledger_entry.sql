-- The log itself: which leaf stands at which index. Only the sequencer writes here, one row after the other.
create table ledger_entry (
  frame_id text not null references frame on delete cascade,
  index bigint not null check (index >= 0),
  province_code char(2) not null,
  seq bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (frame_id, index),
  unique (frame_id, seq)
)
