-- What an office goes over: what it asked for and is not complete.
create index task_copy_issuer on task_copy (issuer_path, due, id) where state <> 'withdrawn'
