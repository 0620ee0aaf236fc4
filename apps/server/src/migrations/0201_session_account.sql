create index session_account on session (account_id)
