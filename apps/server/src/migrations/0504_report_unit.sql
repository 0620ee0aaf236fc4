-- An organisation that is asked by a round, and when it was last reminded.
create table report_unit (
  province_code char(2) not null,
  id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  reminded_on date,
  reminded_period text,
  primary key (province_code, id),
  unique (organisation_id, round_id)
)
