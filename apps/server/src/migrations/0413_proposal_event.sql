-- What happened to a proposal, never changed; for whoever may read what it says.
create table proposal_event (
  province_code char(2) not null,
  id uuid not null,
  proposal_id uuid not null,
  addressee_path text collate "C" not null,
  proposer_paths text[] collate "C" not null,
  seen_from text[] collate "C" not null,
  restricted boolean not null,
  kind text not null,
  detail jsonb not null,
  account_id uuid,
  office_id uuid,
  device_at timestamptz,
  at timestamptz not null,
  primary key (province_code, id),
  foreign key (province_code, proposal_id) references proposal (province_code, id) on delete cascade
)
