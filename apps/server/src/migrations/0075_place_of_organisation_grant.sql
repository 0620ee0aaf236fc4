grant execute on function place_of_organisation(uuid) to baucu_app
