grant execute on function question_of_task(uuid) to baucu_app
