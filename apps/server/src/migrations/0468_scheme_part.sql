-- A cell of the matrix: what one organisation has done about one scheme. The scheme's number and title stand here again,
-- because who takes part may not see where the scheme was set up.
create table scheme_part (
  province_code char(2) not null,
  id uuid not null,
  scheme_id uuid not null,
  scheme_number text not null,
  scheme_title text not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  issuer_id uuid not null references organisation,
  issuer_path text collate "C" not null,
  state text not null,
  due date,
  plan text,
  result text,
  task_id uuid,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id),
  unique (organisation_id, scheme_id),
  foreign key (province_code, scheme_id) references scheme (province_code, id) on delete cascade
)
