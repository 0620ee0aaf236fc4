create policy budget_voucher_own on budget_voucher
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
