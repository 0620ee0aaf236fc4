-- A line of an official list as the resolution has it (`place` is its line there), and why it was struck if it was.
create table listed_candidate (
  province_code char(2) not null,
  frame_id text not null,
  constituency_id text not null,
  unit_path text collate "C" not null,
  id text not null,
  place integer not null,
  name text not null,
  other_name text,
  gender text check (gender in ('M', 'F')),
  birth_date date,
  ground text,
  struck_at timestamptz,
  strike_decision text,
  strike_note text,
  primary key (province_code, frame_id, constituency_id, id),
  foreign key (province_code, frame_id, constituency_id)
    references official_list (province_code, frame_id, constituency_id) on delete cascade,
  check ((ground is null) = (struck_at is null))
)
