create policy figure_entry_own on figure_entry
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
