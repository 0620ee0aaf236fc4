grant update (ended_at) on sign_in_code to baucu_app
