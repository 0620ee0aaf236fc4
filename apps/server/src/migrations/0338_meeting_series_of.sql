alter table meeting add column series_id uuid
