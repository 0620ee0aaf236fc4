-- A file attached to a field of a report, which need not be begun: it belongs to the unit, the round and the period. The bytes lie
-- in stored_file; a file that may not be kept at all goes from here with it.
create table report_evidence (
  province_code char(2) not null,
  id uuid not null,
  round_id uuid not null references report_round (id) on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  period text not null,
  field text not null,
  file_id uuid not null,
  name text not null,
  account_id uuid,
  taken_at timestamptz not null,
  received_at timestamptz not null,
  removed_at timestamptz,
  primary key (province_code, id),
  foreign key (province_code, file_id) references stored_file (province_code, id) on delete cascade
)
