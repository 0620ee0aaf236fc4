grant execute on function budget_roles_of(uuid[], text) to baucu_app
