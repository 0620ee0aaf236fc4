create policy pending_session_reach on pending_session to baucu_app
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
