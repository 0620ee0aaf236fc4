-- What a decision fixed for one contest in one constituency. Keys begin with the province, so that a province can live
-- on a server or a shard of its own; the same constituency may stand in several frames (rehearsals). `ordinal` is its
-- place in the frame: what is stored for each polling area names it by this short number.
create table constituency (
  province_code char(2) not null,
  frame_id text not null references frame (id),
  id text not null,
  ordinal int not null,
  body text not null,
  province_name text not null,
  number int not null,
  area text not null,
  seats int not null check (seats >= 1),
  primary key (province_code, frame_id, id),
  unique (province_code, frame_id, ordinal)
)
