-- What did not agree, the first hundred of a comparison: a place of the log, or minutes.
create table ledger_check_finding (
  frame_id text not null,
  checked_at timestamptz not null,
  place int not null,
  code text not null,
  index bigint,
  contest text,
  area text,
  primary key (frame_id, checked_at, place),
  foreign key (frame_id, checked_at) references ledger_check (frame_id, checked_at) on delete cascade
)
