create unique index budget_norm_once on budget_norm (replaces) where replaces is not null
