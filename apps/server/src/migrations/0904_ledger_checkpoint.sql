-- Checkpoints the log has signed: one of a size. `note` is the signed note with the log's own signature,
-- `policy` whom the office told a verifier to believe then (docs/formats/log.md).
create table ledger_checkpoint (
  frame_id text not null references frame on delete cascade,
  size bigint not null check (size >= 1),
  root bytea not null check (length(root) = 32),
  note text not null,
  policy text not null,
  made_at timestamptz not null,
  primary key (frame_id, size)
)
