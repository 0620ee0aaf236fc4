import type { Held } from '../outbox/held-looks.ts'
import type { OutboxItem } from '../outbox/item.ts'

/** A file that this device holds and the server has not taken. */
export type HeldFile = Readonly<{ item: OutboxItem; name: string; state: Held }>

/** Files of a command that wait in the outbox for one place. */
export const heldFiles = (
  items: readonly OutboxItem[],
  command: string,
  isHere: (input: Readonly<Record<string, unknown>>) => boolean,
): readonly HeldFile[] =>
  items.flatMap((item) => {
    const { state } = item
    const input = item.input as Readonly<Record<string, unknown>>
    return item.command === command && state !== 'received' && isHere(input)
      ? [{ item, name: String(input.name), state }]
      : []
  })
