grant execute on function place_of_scheme(uuid), origin_of_task(uuid) to baucu_app
