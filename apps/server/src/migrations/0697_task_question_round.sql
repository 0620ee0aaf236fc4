create index task_question_round on task (report_round_id, report_period) where report_round_id is not null
