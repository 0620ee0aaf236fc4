-- The plan that a task came from, when it came from one.
alter table task add column plan_id uuid
