-- Who held which office from which day to which (the first day on which it is no longer held). It lies where its
-- organisation lies; the person may be kept elsewhere.
create table office_term (
  province_code char(2) not null,
  id uuid not null,
  person_province char(2) not null,
  person_id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  title text not null,
  title_key text not null,
  search text not null,
  display_order smallint not null,
  valid_from date,
  valid_to date,
  created_at timestamptz not null,
  primary key (province_code, id),
  foreign key (person_province, person_id) references person (province_code, id),
  check (valid_from < valid_to)
)
