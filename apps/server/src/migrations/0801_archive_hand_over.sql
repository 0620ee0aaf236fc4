-- That an archive was handed over, from which office to which; never changed. Who signed for them stands on the paper.
create table archive_hand_over (
  province_code char(2) not null,
  id uuid not null,
  frame_id text not null references frame on delete cascade,
  organisation_id uuid not null references organisation,
  org_path text collate "C" not null,
  from_office text not null,
  to_office text not null,
  day date not null,
  sha256 text,
  note text not null,
  account_id uuid,
  received_at timestamptz not null,
  primary key (province_code, id)
)
