grant execute on function organs_of(uuid[], text, date) to baucu_app
