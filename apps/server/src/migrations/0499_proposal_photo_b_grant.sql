grant execute on function proposal_photo(uuid, uuid) to baucu_app
