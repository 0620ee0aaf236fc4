-- Photographs of a meeting. The bytes lie in stored_file, without what the camera wrote beside the picture.
create table meeting_photo (
  province_code char(2) not null,
  id uuid not null,
  meeting_id uuid not null,
  org_path text collate "C" not null,
  file_id uuid not null,
  caption text not null,
  credit text not null,
  released_by uuid,
  released_at timestamptz,
  version integer not null,
  taken_at timestamptz not null,
  primary key (province_code, id)
)
