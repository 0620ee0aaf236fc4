grant execute on function take_wait_turn(uuid), tasks_to_wait_for(uuid, text[], text, uuid, integer), waits_of_issuer(uuid)
  to baucu_app
