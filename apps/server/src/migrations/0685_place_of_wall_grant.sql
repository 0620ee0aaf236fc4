grant execute on function place_of_wall(uuid, timestamptz) to baucu_app
