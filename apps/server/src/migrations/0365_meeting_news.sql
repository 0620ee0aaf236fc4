-- What is written about a meeting, for everybody or for those inside. Nothing is published by it.
create table meeting_news (
  province_code char(2) not null,
  id uuid not null,
  meeting_id uuid not null,
  org_path text collate "C" not null,
  kind text not null,
  title text not null,
  paragraphs text[] not null,
  written_by uuid,
  approved_by uuid,
  approved_at timestamptz,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id)
)
