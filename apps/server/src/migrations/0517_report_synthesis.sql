-- What the office that asked wrote itself over the words of the units, section by section. Numbers are never written here.
create table report_synthesis (
  province_code char(2) not null,
  round_id uuid not null,
  period text not null,
  org_path text collate "C" not null,
  texts jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, round_id, period)
)
