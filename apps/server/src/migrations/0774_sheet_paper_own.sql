create policy sheet_paper_own on sheet_paper
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
