revoke all on function next_proposal_number(uuid, integer) from public
