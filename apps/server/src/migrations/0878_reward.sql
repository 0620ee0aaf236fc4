-- A reward proposed for the election, and what was decided. Whom it is for goes at its date; the decision stays.
create table reward (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  person_id uuid,
  rewarded_id uuid references organisation,
  form text not null,
  merit text not null,
  proposed_on date not null,
  decided_by text,
  decision text,
  decided_on date,
  version integer not null,
  dropped_at timestamptz,
  changed_at timestamptz not null,
  primary key (province_code, id)
)
