revoke all on function caller_of_feed(uuid, timestamptz) from public
