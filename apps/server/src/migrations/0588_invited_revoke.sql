revoke all on function invited_agenda(uuid), invited_materials(uuid), invited_file(uuid, uuid) from public
