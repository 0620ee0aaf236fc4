-- A sign that the law may have been broken: more ballots collected than issued in an area. What happened, the figures it is
-- about, who was told, and the incident that was opened with it. Written once, never changed; what it weighs, the Council says.
create table count_sign (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  constituency int not null,
  area_id uuid not null references organisation,
  org_path text collate "C" not null,
  collected int not null,
  issued int not null,
  text text not null,
  told text[] not null,
  incident_id uuid not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
