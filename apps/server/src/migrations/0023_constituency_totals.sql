-- What the minutes of a constituency add up to, kept with each of them. The entries are the truth: the sums can be made
-- anew from them at any time, and a test holds both equal.
create table constituency_totals (
  province_code char(2) not null,
  frame_id text not null,
  constituency int not null,
  expected int not null,
  reported int not null,
  rejected int not null,
  figures bigint[] not null,
  updated_at timestamptz,
  primary key (province_code, frame_id, constituency),
  foreign key (province_code, frame_id, constituency) references constituency (province_code, frame_id, ordinal)
)
