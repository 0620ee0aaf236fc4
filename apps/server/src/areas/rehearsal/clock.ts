import type { Frame } from '@baucu/contract'
import { pollingHours } from '@baucu/law'
import type { RehearsalRow } from './tables.ts'

/** The instant at a minute of a day in Viet Nam. */
export const atMinute = (day: string, minute: number): Date =>
  new Date(Date.parse(`${day}T00:00:00${vietNam.text}`) + Math.floor(minute * 60) * 1_000)

/** The instant a rehearsal has come to, in the time of Viet Nam, to the second. */
export function clockAt(
  { edition, electionDay }: Frame,
  { kind, clock }: Pick<RehearsalRow, 'kind' | 'clock'>,
): string {
  const [hours = 0, minutes = 0] = (pollingHours.value[edition]?.closes ?? '00:00').split(':').map(Number)
  // An evening begins when the polls close, a day at midnight.
  const instant = atMinute(electionDay, kind === 'day' ? clock : hours * 60 + minutes + clock)
  return `${new Date(instant.getTime() + vietNam.milliseconds).toISOString().slice(0, 19)}${vietNam.text}`
}

const vietNam = { text: '+07:00', milliseconds: 7 * 3_600_000 } as const
