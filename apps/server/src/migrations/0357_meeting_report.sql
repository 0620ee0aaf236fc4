-- A report heard at a meeting, with the figures of the work as they stood when it was attached: they never change.
create table meeting_report (
  province_code char(2) not null,
  id uuid not null,
  meeting_id uuid not null,
  org_path text collate "C" not null,
  item_id uuid not null,
  title text not null,
  author_id uuid not null references organisation,
  period text not null,
  body text not null,
  frozen jsonb not null,
  frozen_at timestamptz not null,
  primary key (province_code, id)
)
