-- What witnesses said of a checkpoint: the line to put under its note.
create table ledger_cosignature (
  frame_id text not null,
  size bigint not null,
  witness text not null,
  line text not null,
  cosigned_at timestamptz not null,
  primary key (frame_id, size, witness),
  foreign key (frame_id, size) references ledger_checkpoint (frame_id, size) on delete cascade
)
