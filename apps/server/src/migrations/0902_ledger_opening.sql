-- What opens the commitments of a leaf: the salt, and the document as it was committed to. Apart from the leaf, because the log can
-- not forget and this can.
create table ledger_opening (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  -- The leaf of minutes or of a contest, and which candidate of it (empty for minutes).
  leaf_hash bytea not null,
  part text not null default '',
  salt bytea not null check (length(salt) = 32),
  document text not null,
  primary key (province_code, frame_id, leaf_hash, part)
)
