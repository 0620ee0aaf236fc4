create index wall_link_id on wall_link (id)
