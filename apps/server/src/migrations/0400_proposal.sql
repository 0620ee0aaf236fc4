-- A proposal (đề xuất, kiến nghị) as everybody in reach sees it: number and state, never its text. It lies in the province
-- of who is to answer. `seen_from`: every path at and above the addressee and the proposers, so that a reach is found by
-- comparing two lists.
create table proposal (
  province_code char(2) not null,
  id uuid not null,
  addressee_id uuid not null references organisation,
  addressee_path text collate "C" not null,
  proposer_ids uuid[] not null,
  proposer_paths text[] collate "C" not null,
  seen_from text[] collate "C" not null,
  restricted boolean not null,
  year integer not null,
  number integer not null,
  state text not null,
  reply_due date not null,
  meeting_id uuid,
  merged_into uuid,
  version integer not null,
  changed_at timestamptz not null,
  primary key (province_code, id),
  check ((state = 'merged') = (merged_into is not null))
)
