grant select, insert, delete, update (title, title_key, search, display_order, valid_from, valid_to) on office_term to baucu_app
