create unique index audit_link_entry on audit_link (province_code, entry_id)
