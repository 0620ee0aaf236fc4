grant execute on function addressees_of(uuid[], date) to baucu_app
