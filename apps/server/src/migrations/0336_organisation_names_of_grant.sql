grant execute on function organisation_names_of(uuid[]) to baucu_app
