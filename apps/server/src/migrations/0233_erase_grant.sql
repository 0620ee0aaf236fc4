grant execute on function erase_accounts(date), erase_sign_in_traces(date) to baucu_app
