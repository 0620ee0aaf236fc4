create index budget_voucher_a_path on budget_voucher (org_path, frame_id)
