grant select, insert on delivery_receipt to baucu_app
