-- The planned trip that a box was out on, and the ballot papers that were in the box when it came back.
alter table polling_event add column trip_id uuid, add column used integer check (used >= 0)
