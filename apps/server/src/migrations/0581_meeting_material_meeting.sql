create index meeting_material_meeting on meeting_material (meeting_id, added_at)
