-- What a task was given for beside a conclusion: a document of the register, a scheme, a target of it. Lies at its issuer.
alter table task
  add column document_id uuid,
  add column scheme_id uuid,
  add column target_id uuid
