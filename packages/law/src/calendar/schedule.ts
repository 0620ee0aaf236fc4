import { type Body, bodiesOf, type Edition } from '../edition.ts'
import type { Confidence } from '../provision.ts'
import { ruleText, type StepWords, type Text } from '../words/calendar.ts'
import { daysBetween, plusDays } from './dates.ts'
import type { Anchor, Line } from './line.ts'
import { type Override, overrideOf } from './overrides.ts'

/** One dated step of one election, with everything that explains its date. */
export type Step<Id extends string = string> = Readonly<{
  id: Id
  title: Text
  /** Article of Law 85/2015/QH13 as the edition has it (`35.1`, several as `38, 39, 50`), or of a text it names. */
  article: string
  /** The text that changed that article for this edition, if any. */
  amendedBy: string | null
  /** Days from election day to `date`, negative before it. */
  offset: number
  /** `HH:MM` in Viet Nam; null = the whole day. */
  at: string | null
  /** `YYYY-MM-DD`, no shift for weekends and holidays: the law has none. */
  date: string
  /** The last day of a step that lasts (until election day), else null. */
  until: string | null
  responsible: Text
  bodies: readonly Body[]
  status: Confidence
  /** The rule as a sentence: "Chậm nhất 42 ngày trước ngày bầu cử". */
  rule: Text
  /**
   * The sum behind the date of the law: `electionDay` plus `terms`, one after the other, is `date`; `offset` is their
   * sum. A decision that moved the step (`movedBy`) changes `Step.date`, never this.
   */
  arithmetic: Readonly<{
    electionDay: string
    terms: readonly number[]
    offset: number
    date: string
    at: string | null
  }>
  /** The paper the step ends in, if it ends in one. */
  product: Text | null
  /** What a reader must know beside the date: a doubt, a source outside the Law. */
  note: Text | null
  movedBy: Override | null
}>

/** What a table of lines is computed for. */
export type Frame = Readonly<{
  edition: Edition
  /** The day lines are counted from, `YYYY-MM-DD`. */
  electionDay: string
  /** The hour the polling area opens, `HH:MM`. */
  opening: string
  body: Body | null
  overrides: readonly Override[]
  /** What the day is called in sentences. */
  dayName: Text
}>

/**
 * Dates a table of lines, sorted by date, then hour (whole days first), then the order of the table. `context` holds
 * lines that others are counted from but that are not answered.
 */
export function schedule<Id extends string>(
  lines: readonly Line<Id>[],
  words: Readonly<Record<Id, StepWords>>,
  frame: Frame,
  context: readonly Line[] = [],
): readonly Step<Id>[] {
  const { edition, body } = frame
  const known: readonly Line[] = [...lines, ...context]
  const here = bodiesOf(edition)
  return lines
    .flatMap((line) => {
      const bodies = line.bodies.filter((each) => here.includes(each))
      if (line.days[edition] === null || bodies.length === 0) return []
      if (body !== null && !bodies.includes(body)) return []
      return [stepOf(line, words[line.id], bodies, frame, known)]
    })
    .sort((a, b) => compare(a.date, b.date) || compare(a.at ?? '', b.at ?? ''))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function stepOf<Id extends string>(
  line: Line<Id>,
  words: StepWords,
  bodies: readonly Body[],
  frame: Frame,
  known: readonly Line[],
): Step<Id> {
  const { edition, electionDay } = frame
  const terms = termsOf(line, frame, known, frame.body ?? line.bodies[0] ?? 'NA')
  const lawful = plusDays(
    electionDay,
    terms.reduce((sum, each) => sum + each, 0),
  )
  const lawfulAt = line.at === 'opening' ? frame.opening : line.at
  const movedBy = overrideOf(line.id, frame.overrides)
  const date = movedBy?.date ?? lawful
  return {
    id: line.id,
    title: words.title,
    article: line.article[edition],
    amendedBy: edition === '2025' ? line.amendedBy : null,
    offset: daysBetween(electionDay, date),
    at: movedBy?.at ?? lawfulAt,
    date,
    until: line.toElectionDay ? electionDay : null,
    responsible: words.responsible,
    bodies,
    status: line.confidence[edition],
    rule: ruleText(words, line.days[edition] ?? 0, frame.dayName),
    arithmetic: { electionDay, terms, offset: daysBetween(electionDay, lawful), date: lawful, at: lawfulAt },
    product: words.product ?? null,
    note: words.note ?? null,
    movedBy,
  }
}

/** The days to add to election day, one number for each step on the way; a moved step pulls its followers along. */
function termsOf(line: Line, frame: Frame, known: readonly Line[], body: Body): readonly number[] {
  const own = line.days[frame.edition] ?? 0
  if (line.from === 'electionDay') return [own]
  const before = known.find((each) => each.id === stepBefore(line.from, body))
  if (before === undefined) throw new Error(`${line.id} is counted from ${line.from}, which is not in the table`)
  const moved = overrideOf(before.id, frame.overrides)
  const way = moved ? [daysBetween(frame.electionDay, moved.date)] : termsOf(before, frame, known, body)
  return own === 0 ? way : [...way, own]
}

const stepBefore = (from: Anchor, body: Body): string =>
  from === 'publication' ? (body === 'NA' ? 'publishNA' : 'publishPC') : from
