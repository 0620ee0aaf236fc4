revoke all on function budget_roles_of(uuid[], text) from public
