grant execute on function place_of_group(uuid) to baucu_app
