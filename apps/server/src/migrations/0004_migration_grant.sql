grant select on migration to baucu_app
