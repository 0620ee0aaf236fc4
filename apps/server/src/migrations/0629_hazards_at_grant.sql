grant execute on function hazards_at(text, text) to baucu_app
