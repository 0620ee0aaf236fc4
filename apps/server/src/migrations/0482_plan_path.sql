create index plan_path on plan (org_path, changed_at)
