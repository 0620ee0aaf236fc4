create policy result_paper_own on result_paper
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
