create unique index budget_allocation_once on budget_allocation (replaces) where replaces is not null
