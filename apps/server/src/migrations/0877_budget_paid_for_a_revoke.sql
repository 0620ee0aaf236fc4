revoke all on function budget_paid_for(uuid[], text) from public
