grant select, insert, update (office_id) on budget_voucher to baucu_app
