revoke all on function place_of_organisation(uuid) from public
