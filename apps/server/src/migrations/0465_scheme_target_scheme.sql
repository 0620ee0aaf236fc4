create index scheme_target_scheme on scheme_target (scheme_id, position)
