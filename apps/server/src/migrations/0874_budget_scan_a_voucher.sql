create index budget_scan_a_voucher on budget_scan (voucher_id)
