-- Tasks of others it waits for, as far as they are not complete.
alter table task_copy add column waits_for smallint not null default 0
