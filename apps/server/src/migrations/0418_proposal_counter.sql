-- The last number an addressee gave in a year. Nobody reads it: who proposes does not see how many others did.
create table proposal_counter (
  province_code char(2) not null,
  addressee_id uuid not null references organisation,
  year integer not null,
  last integer not null,
  primary key (province_code, addressee_id, year)
)
