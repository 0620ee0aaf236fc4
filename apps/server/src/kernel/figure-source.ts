import type { Transaction } from './database.ts'

/** For whom and until when a figure is counted. */
export type CountedFor = Readonly<{
  /** The organisation that reports; what lies below it counts with it. */
  path: string
  /** The election it is of; null = of none, where a source says that it counts so too. */
  frame: string | null
  /** First and last day of the period; what there is, is counted as it stands on the last one or now. */
  from: string
  to: string
  now: Date
}>

/** A count, and how many of the places it could come from have said something. */
export type Counted = Readonly<{
  value: number
  /** When the newest entry behind it came; left out = counted just now. */
  at?: Date
  told?: number
  all?: number
}>

/**
 * Where a figure of a report comes from: declared once, beside the area whose records it counts. It proposes a number and
 * never writes one. Nothing is answered where the area holds nothing to count: what is not kept here is not 0.
 */
export type FigureSource = Readonly<{
  id: string
  /** The figure it answers, of `packs/indicators`. */
  indicator: string
  /** What is counted, from where, and at which level: "Nhiệm vụ của đơn vị và cấp dưới". */
  title: Readonly<{ vi: string; en: string }>
  /** It counts for reports that belong to no election as well. */
  withoutFrame?: true
  count: (context: Pick<Transaction, 'client'>, asked: CountedFor) => Promise<Counted | undefined>
}>

/** A count of rows of which some are of the wanted kind; none at all = the area is not kept here. */
export const ofKept = (row: Readonly<{ value: number; kept: number }> | undefined): Counted | undefined =>
  row && row.kept > 0 ? { value: row.value } : undefined
