grant select, insert on news_feedback to baucu_app
