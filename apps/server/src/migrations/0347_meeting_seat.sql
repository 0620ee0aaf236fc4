-- A seat in a meeting for an invited organisation, and who came. When and where stand here again, because who is invited
-- may not see the meeting itself. It lies in the province of who is invited.
create table meeting_seat (
  province_code char(2) not null,
  id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  convenor_id uuid not null references organisation,
  convenor_path text collate "C" not null,
  title text not null,
  day date not null,
  half text not null,
  place text,
  category text not null,
  number smallint not null,
  full_name text,
  office text not null,
  substitute_for text,
  state text not null,
  reason text not null,
  ticked_at timestamptz,
  invited_at timestamptz not null,
  version integer not null,
  primary key (province_code, id)
)
