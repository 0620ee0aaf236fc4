drop table task_wait_turn
