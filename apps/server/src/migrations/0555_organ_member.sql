-- What a membership of an election body adds to the office it is: post, sector, the decisions, whose place was taken. The
-- person stands in the office; when that is erased, this goes with it.
create table organ_member (
  province_code char(2) not null,
  office_id uuid not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  post text not null,
  sector text,
  decision text,
  reason text,
  replaces uuid,
  end_decision text,
  end_reason text,
  ended_at timestamptz,
  received_at timestamptz not null,
  primary key (province_code, office_id),
  foreign key (province_code, office_id) references office_term (province_code, id) on delete cascade
)
