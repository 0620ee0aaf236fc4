-- Who elects in a constituency and what fixed its seats: the planning behind a row of `constituency`, which an imported
-- election does not have.
create table constituency_decision (
  province_code char(2) not null,
  frame_id text not null,
  constituency_id text not null,
  unit_id uuid not null references organisation,
  unit_path text collate "C" not null,
  decision text,
  decided_on date,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, constituency_id),
  foreign key (province_code, frame_id, constituency_id) references constituency (province_code, frame_id, id) on delete cascade
)
