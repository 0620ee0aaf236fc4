grant select, insert on second_poll to baucu_app
