-- How an audit counts again: all papers of the areas drawn, or so many papers out of each box drawn (0 where all of them).
alter table recount_audit
  add column method text not null default 'batch-comparison' check (method in ('batch-comparison', 'ballot-polling')),
  add column per_box int not null default 0 check (per_box >= 0)
