-- The conclusion of a meeting: a draft that changes, then issued and never changed again.
create table conclusion (
  province_code char(2) not null,
  id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  source text not null,
  items jsonb not null,
  version integer not null,
  number text,
  form text,
  issued_on date,
  issued_at timestamptz,
  changed_at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, meeting_id) references meeting (province_code, id) on delete cascade,
  check ((number is null) = (issued_at is null))
)
