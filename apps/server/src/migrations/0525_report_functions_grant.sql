grant execute on function place_of_round(uuid), report_rounds_of(uuid[]) to baucu_app
