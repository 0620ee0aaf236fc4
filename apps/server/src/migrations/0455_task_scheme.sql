create index task_scheme on task (scheme_id) where scheme_id is not null
