create index scheme_path on scheme (org_path)
