create policy signed_pdf_own on signed_pdf
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
