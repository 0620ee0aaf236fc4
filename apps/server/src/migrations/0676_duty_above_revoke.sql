revoke all on function duty_above(text, timestamptz) from public
