grant insert, delete, select (id, account_id, expires_at, ip_address, user_agent, created_at, updated_at) on session to baucu_app
