-- Since when nothing is written into an election any more, and why; null = it is open.
alter table frame add column closed_at timestamptz, add column close_reason text
