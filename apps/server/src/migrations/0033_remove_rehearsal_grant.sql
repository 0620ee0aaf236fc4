grant execute on function remove_rehearsal to baucu_app
