revoke all on function offices_held(uuid, date) from public
