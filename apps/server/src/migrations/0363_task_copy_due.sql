-- The board of a large office: what is open, by day.
create index task_copy_due on task_copy (due, id) where progress < 100 and state <> 'withdrawn'
