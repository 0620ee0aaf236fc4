revoke all on function place_of_work(text, uuid) from public
