alter table delivery_receipt enable row level security
