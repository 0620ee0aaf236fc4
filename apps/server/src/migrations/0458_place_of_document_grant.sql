grant execute on function place_of_document(uuid) to baucu_app
