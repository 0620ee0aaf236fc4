revoke all on function place_of_group(uuid) from public
