revoke all on function place_of_figure(uuid) from public
