-- Two who plan the same trip anew at once: the second one looks again.
create unique index second_box_trip_once on second_box_trip (province_code, trip_id, replaces) nulls not distinct
