-- What opens the commitments of a leaf: the salt, and the document as it was committed to. Apart from the leaf, because the log can
-- not forget and this can. `part` is the candidate of a contest, empty for minutes.
create table ledger_opening (
  frame_id text not null,
  index bigint not null,
  part text not null default '',
  salt bytea not null check (length(salt) = 32),
  document text not null,
  primary key (frame_id, index, part),
  foreign key (frame_id, index) references ledger_leaf (frame_id, index) on delete cascade
)
