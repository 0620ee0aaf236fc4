import type { Seat } from '@baucu/contract'
import type { OutboxItem } from '../../kernel/outbox/item.ts'

/** Ticks of one seat go one after the other; the last one stands. */
export const subjectOf = (seat: string): string => `seat ${seat}`

/** A seat as it will stand once what this device holds has arrived. */
export type Ticked = Seat & Readonly<{ waits: boolean }>

/** Seats with the ticks made on this device that the server has not taken yet. */
export function withTicks(seats: readonly Seat[], items: readonly OutboxItem[]): readonly Ticked[] {
  const last = new Map<string, OutboxItem>()
  for (const item of [...items].sort((a, b) => a.seq - b.seq)) {
    if (item.command === 'meetings.tick' && (item.state === 'waiting' || item.state === 'sending'))
      last.set(item.subject, item)
  }
  return seats.map((seat) => {
    const item = last.get(subjectOf(seat.id))
    if (!item) return { ...seat, waits: false }
    const { state, reason = '' } = item.input as { state: Seat['state']; reason?: string }
    return { ...seat, state, reason, waits: true }
  })
}
