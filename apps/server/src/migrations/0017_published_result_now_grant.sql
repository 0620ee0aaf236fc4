grant select on published_result_now to baucu_app
