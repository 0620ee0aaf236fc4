create policy conclusion_own on conclusion
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
