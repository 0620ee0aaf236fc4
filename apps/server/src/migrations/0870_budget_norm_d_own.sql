create policy budget_norm_own on budget_norm
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
