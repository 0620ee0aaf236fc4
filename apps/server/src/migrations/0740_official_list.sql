-- The resolution that made the official list of a planned constituency. Who stands on the ballot is `candidate`, written
-- from it; what the resolution said, and who was struck since, is `listed_candidate`.
create table official_list (
  province_code char(2) not null,
  frame_id text not null,
  constituency_id text not null,
  unit_path text collate "C" not null,
  decision text,
  decided_on date,
  ballot_order text not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, constituency_id),
  foreign key (province_code, frame_id, constituency_id)
    references constituency_decision (province_code, frame_id, constituency_id) on delete cascade
)
