import type { Organisation } from '@baucu/contract'
import { plusDays } from '@baucu/law'

/** Whether it exists on the day; `to` is the first day without it. */
export const standsOn = ({ from, to }: Pick<Organisation, 'from' | 'to'>, at: string): boolean =>
  (from === null || from <= at) && (to === null || at < to)

/** People say "until the last day", the data says "the first day without". */
export const lastDay = (to: string): string => plusDays(to, -1)
