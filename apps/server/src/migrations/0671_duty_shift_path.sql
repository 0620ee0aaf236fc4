create index duty_shift_path on duty_shift (org_path, starts_at)
