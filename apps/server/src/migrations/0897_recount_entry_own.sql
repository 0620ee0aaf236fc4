create policy recount_entry_own on recount_entry
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
