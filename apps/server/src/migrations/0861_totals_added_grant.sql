grant select, insert on totals_added to baucu_app
