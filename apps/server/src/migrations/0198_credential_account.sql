create index credential_account on credential (account_id)
