create index office_term_path on office_term (org_path)
