grant execute on function place_of_figure(uuid) to baucu_app
