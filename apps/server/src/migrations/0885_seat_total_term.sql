-- Which term ("khóa") of its council a unit elects, as the forms print it; null = left to the pen.
alter table seat_total add column term text
