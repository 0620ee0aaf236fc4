alter table role_grant enable row level security
