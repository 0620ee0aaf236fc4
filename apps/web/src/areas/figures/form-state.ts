import type { Input, Output } from '../../kernel/client.ts'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import type { Cell } from './turnout.ts'

export type Figure = Output<'figures.now'>['figures'][number]
export type FigureInput = Input<'figures.enter'>

/** What the form knows of one cell, from the server and from this device. */
export type CellState = Readonly<{
  /** The value that counts until something else is typed. Null: blank. */
  value: number | null
  /** Where it stands. */
  state: 'none' | OutboxItem['state']
  /** When the server received it. */
  at: string | null
  /** What a new entry replaces: the entry last seen, here or there. */
  replaces: string | null
  /** A new entry corrects something the server may have: it needs a reason. */
  corrects: boolean
  /** For its history. */
  figure: string | null
  corrections: number
  reason: string | null
}>

/** Entries about one figure go one after the other. */
export const subjectOf = (
  organisation: string,
  frame: string,
  { indicator, period }: Omit<Cell, 'key' | 'mark'>,
): string => `figures.enter ${organisation} ${frame} ${indicator} ${period}`

/** Joins the server's figure with what this device still holds or has just handed over. */
export function stateOf(figure: Figure | undefined, items: readonly OutboxItem[], subject: string): CellState {
  const own = items.filter((each) => each.subject === subject).sort((a, b) => a.seq - b.seq)
  const inputOf = (item: OutboxItem) => item.input as FigureInput
  const open = own.filter((each) => each.state !== 'received')
  const last = open.at(-1)
  // A receipt newer than the list of figures, or the list cannot be asked.
  const handed = own.filter((each) => each.state === 'received').at(-1)
  const newer = handed?.receipt && (!figure || handed.receipt.at > figure.at) ? handed : undefined
  const known = newer
    ? { value: inputOf(newer).value, at: newer.receipt?.at ?? null, id: inputOf(newer).figure }
    : { value: figure?.value ?? null, at: figure?.at ?? null, id: figure?.figure ?? null }
  // Only what may have left this device is followed; what never left is replaced as a whole.
  const followed = open.filter((each) => each.left && each.state !== 'refused').at(-1)
  const replaces = followed ? inputOf(followed).figure : known.id
  return {
    value: last ? inputOf(last).value : known.value,
    state: last ? last.state : known.id ? 'received' : 'none',
    at: known.at,
    replaces,
    corrects: replaces !== null,
    figure: known.id,
    corrections: figure?.corrections ?? 0,
    reason: last?.reason?.title || null,
  }
}
