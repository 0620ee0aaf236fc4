revoke all on function hazards_at(text, text) from public
