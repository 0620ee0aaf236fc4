-- A decision to vote again in a constituency or some of its polling areas, and the frame in which that is done. The areas
-- stand with number and commune as they were called that day, so that everybody may read what was decided.
create table second_poll (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null,
  constituency_id text not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in ('rerun', 'additional', 'annulled-area', 'annulled-constituency')),
  second_frame text not null unique references frame (id),
  areas jsonb not null,
  decision text not null,
  decided_on date not null,
  proposed_by text,
  reason text not null,
  opened_at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, frame_id, constituency_id) references constituency (province_code, frame_id, id)
)
