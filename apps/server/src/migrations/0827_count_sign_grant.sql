grant select, insert on count_sign to baucu_app
