-- The invented minutes of a rehearsal in the order in which they will arrive.
create table rehearsal_plan (
  province_code char(2) not null,
  frame_id text not null references rehearsal (frame_id),
  position int not null,
  after_close int not null,
  constituency int not null,
  area_id text not null,
  figures bytea not null,
  received int,
  exchanged int,
  unused int,
  by_count int[],
  primary key (province_code, frame_id, position)
)
