revoke all on function courses_at(text) from public
