-- An address under which the counts of one election day at one office stand on a wall, without an account. The secret in it is
-- made from the id, the office and the election under the installation's key and stands nowhere. It ends by itself.
create table wall_link (
  province_code char(2) not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  frame_id text not null references frame on delete cascade,
  account_id uuid,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (province_code, id)
)
