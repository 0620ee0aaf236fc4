-- A plan or a programme of action of an organisation: a draft that changes, then issued and never changed again. Its items
-- are small and always read together; mutes and the tasks they became stand beside them.
create table plan (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text references frame on delete cascade,
  template text,
  kind text not null,
  title text not null,
  draft jsonb not null,
  mutes jsonb not null,
  version integer not null,
  number text,
  form text,
  issued_on date,
  issued_at timestamptz,
  tasks jsonb not null,
  changed_at timestamptz not null,
  primary key (province_code, id),
  check ((number is null) = (issued_at is null))
)
