-- A meeting of an organisation. Agenda and purposes are small and always read together with it.
create table meeting (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text references frame on delete cascade,
  kind text not null,
  title text not null,
  purposes text[] not null,
  day date not null,
  half text not null,
  place text,
  agenda jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id)
)
