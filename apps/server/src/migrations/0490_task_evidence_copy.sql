create index task_evidence_copy on task_evidence (province_code, copy_id, taken_at)
