-- What an organisation reckons with: lines of a norm, its rate on the day it was saved, how many and how often.
create table budget_estimate (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  lines jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, organisation_id)
)
