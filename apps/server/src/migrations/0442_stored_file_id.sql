create unique index stored_file_id on stored_file (id)
