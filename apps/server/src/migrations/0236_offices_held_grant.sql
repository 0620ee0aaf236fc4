grant execute on function offices_held(uuid, date) to baucu_app
