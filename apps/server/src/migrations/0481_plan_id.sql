create unique index plan_id on plan (id)
