-- What became what, by which decision. Names are those of the day: whoever sees one side reads the other side's name.
create table organisation_succession (
  predecessor_id uuid not null references organisation,
  successor_id uuid not null references organisation,
  province_code char(2),
  predecessor_path text collate "C" not null,
  successor_path text collate "C" not null,
  predecessor_name text not null,
  successor_name text not null,
  on_day date not null,
  decision text not null,
  created_at timestamptz not null,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
)
