create index figure_entry_path on figure_entry (org_path, indicator)
