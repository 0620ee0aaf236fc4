revoke all on function marks_at(text, text) from public
