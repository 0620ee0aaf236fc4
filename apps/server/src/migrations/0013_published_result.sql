-- Published totals of a constituency, an entry for each import; the newest counts. Entries are never changed.
create table published_result (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null,
  constituency_id text not null,
  valid_from int not null,
  valid_to int not null check (valid_to >= valid_from),
  candidates jsonb not null,
  source text not null,
  received_at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, frame_id, constituency_id) references constituency (province_code, frame_id, id)
)
