create index training_attendance_course on training_attendance (course_id, organisation_id, received_at desc, id desc)
