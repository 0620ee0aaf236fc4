grant execute on function place_of_work(text, uuid) to baucu_app
