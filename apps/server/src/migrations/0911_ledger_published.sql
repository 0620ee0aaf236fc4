-- How they went: the log that was published, or why nothing was.
create table ledger_published (
  province_code char(2) not null,
  id uuid not null,
  done_at timestamptz not null,
  status text check (status in ('preliminary', 'final')),
  size bigint,
  root bytea,
  problem text,
  primary key (province_code, id),
  foreign key (province_code, id) references ledger_publication (province_code, id) on delete cascade,
  check ((problem is null) = (size is not null))
)
