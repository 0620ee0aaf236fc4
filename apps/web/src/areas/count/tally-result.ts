import type { TallyFigures } from '@baucu/counting'

/**
 * Where the figures of a finished count stand on this device (`kernel/device/drafts.ts`, `use-draft.ts`), for the
 * counting minutes to take: a `TallyResult`, or null. Nothing of it was sent anywhere.
 */
export const tallyResultKey = (frame: string, area: string, constituency: string): string =>
  `count.tally-result ${frame} ${area} ${constituency}`

/** `at`: the instant at which the Team handed the figures to the minutes. */
export type TallyResult = TallyFigures & Readonly<{ at: string }>
