create policy count_sheet_own on count_sheet
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
