revoke all on function erase_accounts(date), erase_sign_in_traces(date) from public
