revoke all on function place_of_proposal(uuid) from public
