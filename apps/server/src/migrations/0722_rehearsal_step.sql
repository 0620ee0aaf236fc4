-- The script of a rehearsed election day, in the order in which its steps happen: commands with everything in them.
create table rehearsal_step (
  province_code char(2) not null,
  frame_id text not null references rehearsal (frame_id) on delete cascade,
  position int not null,
  -- Minute of the day.
  minute int not null,
  -- Steps of one area are taken one after the other.
  area uuid not null,
  command_id uuid not null,
  command text not null,
  input jsonb not null,
  -- Injected on purpose, and what the product must say to it.
  fault text,
  expected text not null,
  said text,
  primary key (province_code, frame_id, position)
)
