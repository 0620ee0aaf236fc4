grant select, insert, update on seat_total to baucu_app
