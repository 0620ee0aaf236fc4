-- An audit of a constituency by counting some of its papers again. Risk limit and figures are fixed before the public dice; the
-- areas follow from both and are stored in the order in which they were drawn.
create table recount_audit (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null,
  constituency_id text not null,
  org_path text collate "C" not null,
  risk_percent int not null check (risk_percent in (1, 5, 10)),
  digest text not null,
  figures jsonb not null,
  committed_at timestamptz not null,
  dice text,
  drawn_at timestamptz,
  picks jsonb not null,
  decision text check (decision in ('stop', 'full-count')),
  reason text not null,
  decided_at timestamptz,
  primary key (province_code, id),
  unique (province_code, frame_id, constituency_id),
  foreign key (province_code, frame_id, constituency_id) references constituency (province_code, frame_id, id)
)
