grant execute on function place_of_proposal(uuid) to baucu_app
