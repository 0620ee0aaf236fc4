-- What one unit told for one period: words and choices. Its numbers are entries of figures; `figures` names the ones it was sent
-- with. Before it is sent `content` holds the numbers too, as a draft that nobody counts.
create table report (
  province_code char(2) not null,
  id uuid not null unique,
  round_id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  period text not null,
  template_version smallint not null,
  state text not null,
  content jsonb not null,
  reasons jsonb not null,
  figures jsonb not null,
  rejected jsonb not null,
  sent_by uuid,
  sent_at timestamptz,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id),
  unique (organisation_id, round_id, period)
)
