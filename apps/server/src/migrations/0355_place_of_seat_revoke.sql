revoke all on function place_of_seat(uuid) from public
