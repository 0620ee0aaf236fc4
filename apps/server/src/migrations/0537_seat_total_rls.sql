alter table seat_total enable row level security
