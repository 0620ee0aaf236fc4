revoke all on function place_of_scheme(uuid), origin_of_task(uuid) from public
