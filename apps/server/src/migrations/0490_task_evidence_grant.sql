-- Deleted only together with a file that may not be kept at all.
grant select, insert, update, delete on task_evidence to baucu_app
