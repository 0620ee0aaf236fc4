create policy scheme_contribution_own on scheme_contribution
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or issuer_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
