create index report_round_path on report_round (org_path)
