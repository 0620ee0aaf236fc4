revoke all on function question_of_task(uuid) from public
