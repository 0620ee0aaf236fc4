grant select, insert, update on constituency_totals to baucu_app
