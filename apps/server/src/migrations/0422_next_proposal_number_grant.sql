grant execute on function next_proposal_number(uuid, integer) to baucu_app
