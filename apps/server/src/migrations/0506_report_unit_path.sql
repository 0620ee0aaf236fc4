create index report_unit_path on report_unit (org_path)
