-- One task waits for a task of another organisation, both asked for by the same issuer. What it is called stands here, because
-- neither side may see the other's copy. It lies where the waiting one does.
create table task_wait (
  province_code char(2) not null,
  id uuid not null,
  copy_id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  title text not null,
  awaited_province_code char(2) not null,
  awaited_id uuid not null,
  awaited_organisation_id uuid not null references organisation,
  awaited_path text collate "C" not null,
  awaited_title text not null,
  issuer_id uuid not null references organisation,
  issuer_path text collate "C" not null,
  since date not null,
  ended_on date,
  primary key (province_code, id),
  foreign key (province_code, copy_id) references task_copy (province_code, id) on delete cascade,
  foreign key (awaited_province_code, awaited_id) references task_copy (province_code, id) on delete cascade
)
