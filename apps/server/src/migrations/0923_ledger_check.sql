-- Comparisons of the tables with the log: how much was compared, and how much did not agree.
create table ledger_check (
  frame_id text not null references frame on delete cascade,
  checked_at timestamptz not null,
  leaves bigint not null check (leaves >= 0),
  minutes bigint not null check (minutes >= 0),
  wrong bigint not null check (wrong >= 0),
  primary key (frame_id, checked_at)
)
