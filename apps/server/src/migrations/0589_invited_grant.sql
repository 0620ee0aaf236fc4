grant execute on function invited_agenda(uuid), invited_materials(uuid), invited_file(uuid, uuid) to baucu_app
