grant select, insert, update on document to baucu_app
