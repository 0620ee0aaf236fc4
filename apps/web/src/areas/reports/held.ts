import type { Input } from '../../kernel/client.ts'
import { type OutboxItem, replaceable } from '../../kernel/outbox/item.ts'

/** What is told for one unit and period goes one after the other. */
export const subjectOf = (organisation: string, round: string, period: string): string =>
  `report ${organisation} ${round} ${period}`

const versionOf = (item: OutboxItem): number => (item.input as Readonly<{ version: number }>).version

/** The version a report sent now will meet: one newer for each that this device has sent before it and still holds. */
export function nextVersion(version: number, items: readonly OutboxItem[], subject: string): number {
  const held = items.filter((each) => each.subject === subject)
  const replaced = replaceable(held, subject, 'reports.save')
  const before = held.filter((each) => each !== replaced && each.state !== 'refused' && each.state !== 'conflict')
  return Math.max(version, ...before.map((each) => versionOf(each) + 1))
}

/** What this device has sent last about a report and the server has not taken. */
export const heldInput = (items: readonly OutboxItem[], subject: string): Input<'reports.save'> | undefined =>
  items.findLast((each) => each.subject === subject && each.state !== 'received')?.input as
    | Input<'reports.save'>
    | undefined
