revoke all on function budget_norms_over(text, text[]) from public
