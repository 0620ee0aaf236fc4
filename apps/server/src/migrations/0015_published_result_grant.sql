grant select, insert on published_result to baucu_app
