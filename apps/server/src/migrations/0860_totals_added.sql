-- What goes into the sums of a constituency or leaves them, a row for each time: accepting never waits for a row that others
-- write, too. `fold_totals` adds the rows to `constituency_totals` and removes them, in one transaction. No reference to those
-- rows: checking it would wait for the fold.
create table totals_added (
  province_code char(2) not null,
  frame_id text not null,
  constituency int not null,
  id uuid not null default gen_random_uuid(),
  reported int not null,
  figures bigint[] not null check (cardinality(figures) >= 6),
  at timestamptz not null,
  primary key (province_code, frame_id, constituency, id)
)
