revoke all on function organisation_names_of(uuid[]) from public
