create index organisation_parent on organisation (parent_id)
