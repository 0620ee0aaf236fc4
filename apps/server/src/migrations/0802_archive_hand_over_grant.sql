grant select, insert on archive_hand_over to baucu_app
