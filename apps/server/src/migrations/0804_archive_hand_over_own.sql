create policy archive_hand_over_own on archive_hand_over
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
