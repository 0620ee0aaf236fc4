-- A rehearsal being played: how far, how fast.
create table rehearsal (
  frame_id text primary key references frame (id),
  source_frame text not null references frame (id),
  seed bigint not null,
  state text not null check (state in ('playing', 'paused', 'done')),
  speed double precision not null check (speed >= 0),
  -- Minutes of the played evening since the close of the poll.
  clock double precision not null,
  played int not null,
  total int not null
)
