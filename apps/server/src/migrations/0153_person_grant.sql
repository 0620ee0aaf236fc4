grant select, insert,
  update (organisation_id, org_path, full_name, honorific, phone, email, search, sort_key, version, erased_at)
  on person to baucu_app
