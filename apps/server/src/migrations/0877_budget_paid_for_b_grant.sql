grant execute on function budget_paid_for(uuid[], text) to baucu_app
