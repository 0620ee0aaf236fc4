-- A second poll is a frame of its own day: the frame it belongs to, and what it is.
alter table frame
  add column second_of text references frame (id),
  add column second_kind text check (second_kind in ('rerun', 'additional', 'annulled-area', 'annulled-constituency')),
  add constraint frame_second check ((second_of is null) = (second_kind is null))
