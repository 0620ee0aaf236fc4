create unique index scheme_contribution_replaces on scheme_contribution (replaces) where replaces is not null
