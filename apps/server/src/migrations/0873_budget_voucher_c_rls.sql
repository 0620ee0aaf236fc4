alter table budget_voucher enable row level security
