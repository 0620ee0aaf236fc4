-- Who has not answered an office.
create index task_copy_silent on task_copy (issuer_path, organisation_id, issued_on) include (org_path) where state = 'sent' and progress < 100
