-- The chain of a province: hash n covers hash n-1 and the row.
create table audit_link (
  province_code char(2) not null,
  number bigint not null,
  entry_id uuid not null,
  hash text not null,
  primary key (province_code, number)
)
