grant select, insert on signed_pdf to baucu_app
