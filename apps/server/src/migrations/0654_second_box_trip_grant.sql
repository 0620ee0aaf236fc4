grant select, insert on second_box_trip to baucu_app
