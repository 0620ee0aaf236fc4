revoke all on function addressees_of(uuid[], date) from public
