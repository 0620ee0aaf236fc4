-- What others wait for, first on the board.
create index task_wait_awaited on task_wait (awaited_id) where ended_on is null
