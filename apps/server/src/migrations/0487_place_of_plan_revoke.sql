revoke all on function place_of_plan(uuid) from public
