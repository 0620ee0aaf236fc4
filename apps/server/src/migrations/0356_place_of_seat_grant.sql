grant execute on function place_of_seat(uuid) to baucu_app
