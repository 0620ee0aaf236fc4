-- Changes of keys that are in the log.
create table ledger_key_changed (
  province_code char(2) not null,
  id uuid not null,
  done_at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, id) references ledger_key_change (province_code, id) on delete cascade
)
