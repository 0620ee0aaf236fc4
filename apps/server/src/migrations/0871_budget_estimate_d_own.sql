create policy budget_estimate_own on budget_estimate
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
