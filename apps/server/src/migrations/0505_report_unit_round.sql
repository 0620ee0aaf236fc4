create index report_unit_round on report_unit (round_id, org_path)
