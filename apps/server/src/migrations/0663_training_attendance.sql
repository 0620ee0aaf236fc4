-- How many of a body came to a course, an entry each time it is told; the newest stands. Nobody is named.
create table training_attendance (
  province_code char(2) not null,
  id uuid not null,
  course_id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  invited integer not null check (invited > 0),
  attended integer not null check (attended between 0 and invited),
  passed integer check (passed between 0 and attended),
  reason text not null,
  correction text not null,
  account_id uuid,
  device_at timestamptz,
  received_at timestamptz not null,
  primary key (province_code, id)
)
