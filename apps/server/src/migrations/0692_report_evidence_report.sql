create index report_evidence_report on report_evidence (round_id, period, org_path)
