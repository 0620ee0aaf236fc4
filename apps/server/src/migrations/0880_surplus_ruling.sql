-- What the National Election Council said of minutes with more ballots collected than issued (Điều 81), and of which figures: that they
-- stand, or that the result of the area is annulled. Written as it was received, the last one counts. It is public; its scan is not.
create table surplus_ruling (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  constituency int not null,
  area_id uuid not null references organisation,
  number int not null,
  commune text not null,
  collected int not null,
  issued int not null,
  said text not null check (said in ('stands', 'annulled')),
  decision text not null,
  decided_on date not null,
  content text not null,
  file_id uuid not null,
  file_name text not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
