create index person_path on person (org_path)
