grant select, insert, update on frame to baucu_app
