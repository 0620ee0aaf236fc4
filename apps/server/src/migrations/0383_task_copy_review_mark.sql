alter table task_copy add column review_mark text
