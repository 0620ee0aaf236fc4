revoke all on function proposal_photo(uuid, uuid) from public
