-- Minutes that were accepted and then annulled: as they were, with the decision that annulled them. They count nowhere.
create table annulled_minutes (
  province_code char(2) not null,
  id uuid not null,
  poll_id uuid not null,
  unit_path text collate "C" not null,
  frame_id text not null,
  constituency int not null,
  area_id text not null,
  figures bytea not null,
  received int,
  exchanged int,
  unused int,
  by_count int[],
  source text not null,
  received_at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, poll_id) references second_poll (province_code, id)
)
