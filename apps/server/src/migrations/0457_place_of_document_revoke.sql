revoke all on function place_of_document(uuid) from public
