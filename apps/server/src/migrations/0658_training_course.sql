-- A training course of an organisation for the election bodies below it.
create table training_course (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  subject text not null,
  day date not null,
  place text not null,
  material text not null,
  audience text[] not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id)
)
