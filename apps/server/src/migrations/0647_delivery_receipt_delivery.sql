create index delivery_receipt_delivery on delivery_receipt (delivery_id, received_at desc, id desc)
