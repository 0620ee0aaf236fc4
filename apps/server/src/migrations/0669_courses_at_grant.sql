grant execute on function courses_at(text) to baucu_app
