create policy reward_own on reward
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
