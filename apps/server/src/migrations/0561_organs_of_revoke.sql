revoke all on function organs_of(uuid[], text, date) from public
