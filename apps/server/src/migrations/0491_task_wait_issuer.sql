create index task_wait_issuer on task_wait (issuer_id) where ended_on is null
