grant execute on function caller_of_feed(uuid, timestamptz) to baucu_app
