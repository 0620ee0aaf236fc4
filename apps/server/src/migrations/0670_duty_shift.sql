-- A turn of duty of an office. Hours are those of the clock on the wall; the instants follow from them. The people are named
-- by their ids only: what is said about them stands with them. What is past its date is emptied and the row stays.
create table duty_shift (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  day date not null,
  kind text not null,
  from_hour text not null,
  to_hour text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  person_id uuid,
  deputy_id uuid,
  open_note text not null default '',
  promised_note text not null default '',
  handed_at timestamptz,
  handed_by uuid,
  taken_at timestamptz,
  taken_by uuid,
  dropped_at timestamptz,
  version integer not null,
  primary key (province_code, id),
  check (starts_at < ends_at)
)
