create unique index conclusion_meeting on conclusion (province_code, meeting_id)
