alter table sign_in_code enable row level security
