-- Whether the status of somebody who was elected was confirmed (Điều 88), by which decision; the last one counts. It is public.
create table elected_status (
  province_code char(2) not null,
  frame_id text not null references frame on delete cascade,
  constituency_id text not null,
  candidate_id text not null,
  confirmed boolean not null,
  decision text not null,
  decided_on date not null,
  reason text not null,
  changed_at timestamptz not null,
  primary key (province_code, frame_id, constituency_id, candidate_id)
)
