revoke all on function withdraw_minutes(text, int, text, timestamptz) from public
