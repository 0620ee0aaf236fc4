alter table duty_shift enable row level security
