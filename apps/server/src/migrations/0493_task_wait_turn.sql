-- Counts what begins or ends to wait among the tasks of an issuer: two at once touch one row, the second is run again and sees
-- the first, so that together they close no circle.
create table task_wait_turn (
  province_code char(2) not null,
  id uuid not null references organisation,
  turns bigint not null,
  primary key (province_code, id)
)
