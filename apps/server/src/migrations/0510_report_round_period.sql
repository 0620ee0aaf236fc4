create index report_round_period on report (round_id, period, org_path)
