grant select, insert, delete on listed_candidate to baucu_app
