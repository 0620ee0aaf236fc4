create index readiness_mark_newest on readiness_mark (frame_id, days_before, team_id, line, received_at desc, id desc)
