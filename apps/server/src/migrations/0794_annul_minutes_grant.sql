grant execute on function annul_minutes to baucu_app
