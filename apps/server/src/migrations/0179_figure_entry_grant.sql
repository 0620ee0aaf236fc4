grant select, insert on figure_entry to baucu_app
