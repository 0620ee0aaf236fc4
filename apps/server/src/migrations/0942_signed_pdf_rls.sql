alter table signed_pdf enable row level security
