-- Counting minutes, an entry for each contest in each polling area; never changed. `figures` holds the six counts
-- (registered, voted, issued, collected, valid, invalid), then the votes in ballot order, each as four bytes, highest
-- first: a nation's minutes are read at the speed of the disk, and `figures_of` shows them to people.
create table minutes (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null,
  constituency int not null,
  area_id text not null,
  figures bytea not null check (length(figures) >= 24 and length(figures) % 4 = 0),
  received int,
  exchanged int,
  unused int,
  by_count int[],
  source text not null,
  received_at timestamptz not null,
  primary key (province_code, id),
  unique (province_code, frame_id, constituency, area_id),
  foreign key (province_code, frame_id, constituency, area_id)
    references polling_area (province_code, frame_id, constituency, id)
)
