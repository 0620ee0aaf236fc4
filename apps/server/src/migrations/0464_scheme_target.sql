-- What a scheme is to reach, and by when.
create table scheme_target (
  province_code char(2) not null,
  id uuid not null,
  scheme_id uuid not null,
  org_path text collate "C" not null,
  position smallint not null,
  title text not null,
  unit text not null,
  planned numeric not null,
  due date not null,
  primary key (province_code, id),
  foreign key (province_code, scheme_id) references scheme (province_code, id) on delete cascade
)
