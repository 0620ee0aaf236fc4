create policy delivery_receipt_own on delivery_receipt
  using (org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
