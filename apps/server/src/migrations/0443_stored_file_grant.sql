-- Never changed; deleted when the paper turns out to be classified.
grant select, insert, delete on stored_file to baucu_app
