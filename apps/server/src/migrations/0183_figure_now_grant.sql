grant select on figure_now to baucu_app
