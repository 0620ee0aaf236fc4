-- How many deputies a unit elects to a body, and what fixed it.
create table seat_total (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  body text not null,
  unit_id uuid not null references organisation,
  unit_path text collate "C" not null,
  seats integer not null check (seats >= 1),
  decision text,
  decided_on date,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, body, unit_id)
)
