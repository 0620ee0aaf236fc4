create policy document_own on document
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
