create unique index budget_voucher_a_once on budget_voucher (replaces) where replaces is not null
