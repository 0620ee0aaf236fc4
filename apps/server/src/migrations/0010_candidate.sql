-- The official list of a constituency, in ballot order.
create table candidate (
  province_code char(2) not null,
  frame_id text not null,
  constituency_id text not null,
  position int not null,
  id text not null,
  name text not null,
  gender text check (gender in ('M', 'F')),
  birth_date date,
  primary key (province_code, frame_id, constituency_id, position),
  foreign key (province_code, frame_id, constituency_id) references constituency (province_code, frame_id, id)
)
