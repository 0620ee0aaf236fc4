create index organ_member_organ on organ_member (frame_id, organisation_id)
