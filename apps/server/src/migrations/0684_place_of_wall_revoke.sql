revoke all on function place_of_wall(uuid, timestamptz) from public
