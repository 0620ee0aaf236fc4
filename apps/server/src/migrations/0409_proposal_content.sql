-- What a proposal says. Apart from its number and state, because a restricted one shows it to the parties only: whoever
-- belongs to the office of the addressee or of a proposer, which `baucu.of` tells (areas/proposals/belonging.ts).
create table proposal_content (
  province_code char(2) not null,
  id uuid not null,
  addressee_path text collate "C" not null,
  proposer_paths text[] collate "C" not null,
  seen_from text[] collate "C" not null,
  restricted boolean not null,
  kind text not null,
  registered_by uuid not null references organisation,
  proposed_on date not null,
  subject text not null,
  grounds text not null,
  product text not null,
  lines jsonb not null,
  requested bigint,
  budget text not null,
  period text not null,
  decision jsonb,
  task_ids uuid[] not null,
  search text not null,
  primary key (province_code, id),
  foreign key (province_code, id) references proposal (province_code, id) on delete cascade
)
