create index result_scan_paper on result_scan (frame_id, unit_id, level, subject)
