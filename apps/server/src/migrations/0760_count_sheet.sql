-- The counting minutes of one contest in one polling area on the way from the paper to two equal entries: where they stand
-- (`packages/counting`, sheet), what was explained, and whether they have gone upward. Every step that was taken stands in
-- `count_step`; minutes that were accepted stand in `minutes` and count.
create table count_sheet (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  constituency int not null,
  area_id uuid not null references organisation,
  org_path text collate "C" not null,
  version int not null,
  sheet jsonb not null,
  findings jsonb not null,
  explained jsonb not null,
  upward text not null check (upward in ('no', 'sent', 'accepted')),
  changed_at timestamptz not null,
  primary key (province_code, frame_id, constituency, area_id)
)
