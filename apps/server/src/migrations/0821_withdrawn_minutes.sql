-- Minutes that counted and were taken out of the sums to be corrected: as they were, with the step that took them out.
create table withdrawn_minutes (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  constituency int not null,
  area_id text not null,
  figures bytea not null,
  received int,
  exchanged int,
  unused int,
  by_count int[],
  source text not null,
  received_at timestamptz not null,
  withdrawn_at timestamptz not null,
  primary key (province_code, id)
)
