revoke execute on function annul_minutes from public
