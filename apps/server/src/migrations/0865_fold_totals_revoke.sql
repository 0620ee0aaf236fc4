revoke all on function fold_totals() from public
