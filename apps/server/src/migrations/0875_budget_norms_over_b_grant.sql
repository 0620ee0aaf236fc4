grant execute on function budget_norms_over(text, text[]) to baucu_app
