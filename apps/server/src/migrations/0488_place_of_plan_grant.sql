grant execute on function place_of_plan(uuid) to baucu_app
