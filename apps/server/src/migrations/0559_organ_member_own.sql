create policy organ_member_own on organ_member
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
