-- When whoever asked for it last went over it, and how he found its progress.
alter table task_copy add column reviewed_on date
