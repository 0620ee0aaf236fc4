revoke all on function place_of_round(uuid), report_rounds_of(uuid[]) from public
