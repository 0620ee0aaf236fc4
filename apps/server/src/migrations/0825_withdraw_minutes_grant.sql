grant execute on function withdraw_minutes(text, int, text, timestamptz) to baucu_app
