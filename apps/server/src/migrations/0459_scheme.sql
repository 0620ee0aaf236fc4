-- A scheme (đề án, chương trình) of an organisation, and the resolution it serves: a document of the register, or words.
create table scheme (
  province_code char(2) not null,
  id uuid not null unique,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  number text not null,
  title text not null,
  resolution_id uuid,
  resolution text,
  lead_id uuid not null references organisation,
  starts date not null,
  ends date not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id),
  check (starts <= ends)
)
