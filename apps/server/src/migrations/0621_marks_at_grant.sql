grant execute on function marks_at(text, text) to baucu_app
