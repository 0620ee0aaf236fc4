grant select, insert, update on proposal_content to baucu_app
