import type { Transaction } from './database.ts'

type Client = Pick<Transaction, 'client'>

/** How much of a personal field is there, and since which day the oldest of it waits to be erased. */
export type Held = Readonly<{
  held: number
  /** The day its time began to run; null = none of it waits (somebody still holds his office). */
  since: string | null
}>

/**
 * A personal field as an area keeps it. Why and how long stands in `packs/personal-data.json` under the same id; the
 * area knows where it lies and how it goes.
 */
export type PersonalHolding = Readonly<{
  field: string
  held: (context: Client) => Promise<Held>
  /** Erases that whose time began to run on this day or before; answers how many pieces. Left out: never erased. */
  erase?: (context: Client, upTo: string) => Promise<number>
}>
