grant select on constituency_totals_now to baucu_app
