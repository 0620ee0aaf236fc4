create index account_path on account (org_path, id)
