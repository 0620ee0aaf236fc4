create policy office_term_own on office_term
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
