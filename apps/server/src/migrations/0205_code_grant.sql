grant select (id, account_id, organisation_id, org_path, check_number, expires_at, user_agent, created_at), insert, delete
  on pending_session to baucu_app
