alter table second_box_trip enable row level security
