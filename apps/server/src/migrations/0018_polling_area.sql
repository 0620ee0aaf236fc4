-- The polling areas whose minutes a constituency waits for.
create table polling_area (
  province_code char(2) not null,
  frame_id text not null,
  constituency int not null,
  id text not null,
  primary key (province_code, frame_id, constituency, id),
  foreign key (province_code, frame_id, constituency) references constituency (province_code, frame_id, ordinal)
)
