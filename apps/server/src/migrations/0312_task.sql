-- What an organisation asked for. Its words and days never change; what is done about it stands in the copies.
create table task (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text references frame on delete cascade,
  conclusion_id uuid,
  title text not null,
  type text not null,
  step text,
  legal_due date,
  due date,
  urgent boolean not null,
  joint boolean not null,
  filter text,
  issued_on date not null,
  primary key (province_code, id)
)
