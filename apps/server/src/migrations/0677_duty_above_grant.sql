grant execute on function duty_above(text, timestamptz) to baucu_app
