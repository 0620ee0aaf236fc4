-- The board: what is open below a place, by day.
create index task_copy_open on task_copy (org_path, due) where progress < 100 and state <> 'withdrawn'
