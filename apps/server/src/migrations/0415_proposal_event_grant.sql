grant select, insert on proposal_event to baucu_app
