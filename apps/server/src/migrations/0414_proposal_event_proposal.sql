create index proposal_event_proposal on proposal_event (province_code, proposal_id, at)
