-- How grave a hazard is at a place from a day on: an entry is never changed, the latest stands. No person is named in it.
create table hazard_bulletin (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text not null references frame on delete cascade,
  hazard text not null,
  level smallint not null,
  day date not null,
  source text not null,
  isolated integer check (isolated >= 0),
  note text not null,
  received_at timestamptz not null,
  account_id uuid,
  primary key (province_code, id)
)
