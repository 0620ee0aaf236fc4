create index role_grant_account on role_grant (account_id)
