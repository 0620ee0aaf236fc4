create index task_document on task (document_id) where document_id is not null
