-- Roots of the full tiles of a log (256 neighbours of one level), so that a proof reads some hundred hashes and not the whole log.
-- Level 0 is over leaves, level 1 over 256 roots of level 0. They follow from the leaves, and are written with them.
create table ledger_tile (
  frame_id text not null references frame on delete cascade,
  level int not null check (level >= 0),
  index bigint not null check (index >= 0),
  root bytea not null check (length(root) = 32),
  primary key (frame_id, level, index)
)
