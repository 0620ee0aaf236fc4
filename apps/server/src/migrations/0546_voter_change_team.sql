create index voter_change_team on voter_change (frame_id, team_id, received_at)
