grant execute on function fold_totals() to baucu_app
