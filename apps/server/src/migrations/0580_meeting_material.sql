-- What is read at a meeting: a file under an item of the agenda, or for the meeting as a whole. The bytes lie in stored_file.
create table meeting_material (
  province_code char(2) not null,
  id uuid not null,
  meeting_id uuid not null,
  org_path text collate "C" not null,
  item_id uuid,
  title text not null,
  file_id uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (province_code, id)
)
