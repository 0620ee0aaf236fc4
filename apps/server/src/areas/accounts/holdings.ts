import type { PersonalHolding } from '../../kernel/personal.ts'

/** What is held about those who sign in (`account-name`, `account-session`). There are no accounts yet. */
export const accountHoldings: readonly PersonalHolding[] = []
