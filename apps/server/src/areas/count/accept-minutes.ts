import { countFields } from '@baucu/counting'
import { checkMinutes, type Edition, explainFinding, type Minutes } from '@baucu/law'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { noteMinutes } from '../ledger/index.ts'
import { type CountedUnit, readCountedUnits } from './counted-unit.ts'
import { pack } from './packed.ts'

/** The minutes of one polling area, its figures in the order of the table (see `0020_minutes.sql`). */
export type MinutesEntry = Readonly<{
  /** Ordinal of the constituency in the frame. */
  constituency: number
  area: string
  /** Six counts, then votes in ballot order. */
  figures: readonly number[]
  received: number | null
  exchanged: number | null
  unused: number | null
  byCount: readonly number[] | null
  /** The National Election Council lets them stand in spite of more ballots collected than issued (ID-07). */
  surplusStands?: boolean
}>

export type Accepted = Readonly<{
  /** Entered now; an area that had given the same minutes before is not among them. */
  entered: number
  /** Ids of the constituencies that changed. */
  constituencies: readonly string[]
}>

/**
 * Checks minutes and enters them, all or none, with the sums of their constituencies. The same minutes of an area a
 * second time change nothing; different ones are refused: the paper must say which is right.
 */
export async function acceptMinutes(
  context: CommandContext,
  frame: Readonly<{ id: string; edition: Edition }>,
  entries: readonly MinutesEntry[],
  source: Source,
): Promise<Accepted | Refused> {
  const units = await readCountedUnits(context, frame.id, [...new Set(entries.map((each) => each.constituency))])
  return await acceptKnown(context, frame, entries, units, source)
}

/** The same where the constituencies were read already, by ordinal. */
export async function acceptKnown(
  context: CommandContext,
  frame: Readonly<{ id: string; edition: Edition }>,
  entries: readonly MinutesEntry[],
  units: ReadonlyMap<number, CountedUnit>,
  source: Source,
): Promise<Accepted | Refused> {
  const known: Known[] = []
  for (const entry of entries) {
    const refused = check(frame.edition, entry, units.get(entry.constituency))
    if (refused) return refused
    known.push({ ...entry, province: units.get(entry.constituency)?.province ?? '' })
  }
  const entered = await enter(context, frame.id, known, source)
  if (entered instanceof Refused) return entered
  await noteMinutes(
    context,
    frame.id,
    entered.map((entry) => ({
      ...{ province: entry.province, contest: units.get(entry.constituency)?.id ?? '', area: entry.area },
      figures: ledgerFigures(entry),
    })),
    source === 'second-poll' ? 'second-poll' : 'typing',
  )
  const changed = [...new Set(entered.map((each) => each.constituency))]
  return { entered: entered.length, constituencies: changed.flatMap((ordinal) => units.get(ordinal)?.id ?? []) }
}

/** The figures of minutes as the log commits to them. */
function ledgerFigures({ figures, received, exchanged, unused, byCount }: MinutesEntry) {
  const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = figures
  return { registered, voted, received, issued, exchanged, unused, collected, valid, invalid, byCount, votes }
}
/** Where minutes came from. */
type Source = 'rehearsal' | 'count' | 'second-poll'

type Known = MinutesEntry & Readonly<{ province: string }>

function check(edition: Edition, entry: MinutesEntry, unit: CountedUnit | undefined): Refused | undefined {
  const { area } = entry
  if (!unit || entry.figures.length !== countFields.length + unit.candidates.length) {
    return new Refused(422, 'minutes-unknown-constituency', { area })
  }
  const findings = checkMinutes(minutesOf(edition, entry, unit)).filter(
    ({ severity, code }) => severity !== 'warning' && !(entry.surplusStands && code === 'ID-07'),
  )
  if (findings.length === 0) return undefined
  return new Refused(422, 'minutes-open-error', { area, codes: findings.map((each) => each.code).join(', ') }, [], {
    vi: findings.map((each) => explainFinding(each, 'vi')),
    en: findings.map((each) => explainFinding(each, 'en')),
  })
}

function minutesOf(edition: Edition, entry: MinutesEntry, unit: CountedUnit): Minutes {
  const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = entry.figures
  return {
    edition,
    body: unit.body,
    seats: unit.seats,
    area: entry.area,
    registered,
    voted,
    received: entry.received,
    issued,
    exchanged: entry.exchanged,
    unused: entry.unused,
    collected,
    valid,
    invalid,
    byCount: entry.byCount,
    votes: Object.fromEntries(unit.candidates.map((id, index) => [id, votes[index] ?? 0])),
    candidates: unit.candidates,
  }
}

/** Enters what was not there before, with its sums, in one statement; a refusal when an area gave something else before. */
async function enter(
  context: CommandContext,
  frame: string,
  entries: readonly Known[],
  source: Source,
): Promise<readonly Known[] | Refused> {
  const { client, id: command, now } = context
  // A vote again is entered twice by one command: in its own frame and in that of the first poll.
  const firstId = source === 'second-poll' ? 880_000 : 0
  const rows = entries.map((each, index) => ({
    province_code: each.province,
    id: derivedId(command, firstId + index),
    constituency: each.constituency,
    area_id: each.area,
    figures: `\\x${pack(each.figures).toString('hex')}`,
    received: each.received,
    exchanged: each.exchanged,
    unused: each.unused,
    by_count: each.byCount,
  }))
  const { rows: stored } = await client.query<{ constituency: number; area_id: string }>({
    name: 'enter-minutes',
    text: `with entered as (
        insert into minutes (province_code, id, frame_id, constituency, area_id, figures, received, exchanged, unused, by_count, source, received_at)
        select province_code, id, $2, constituency, area_id, figures, received, exchanged, unused, by_count, $3, $4::timestamptz
        from jsonb_populate_recordset(null::minutes, $1)
        on conflict (province_code, frame_id, constituency, area_id) do nothing
        returning constituency, area_id
      ), added as (
        insert into totals_added (province_code, frame_id, constituency, reported, figures, at)
        select province_code, $2, constituency, reported, figures, $4::timestamptz
        from jsonb_to_recordset($5) as given (province_code char(2), constituency int, reported int, figures bigint[])
        where (select count(*) from entered) = $6
      )
      select constituency, area_id from entered`,
    values: [JSON.stringify(rows), frame, source, now, JSON.stringify(sumsOf(entries, 1)), entries.length],
  })
  if (stored.length === entries.length) return entries
  const isNew = new Set(stored.map((each) => `${each.constituency}/${each.area_id}`))
  const [fresh, known] = [true, false].map((wanted) =>
    entries.filter((each) => isNew.has(`${each.constituency}/${each.area}`) === wanted),
  ) as [Known[], Known[]]
  const { rows: differing } = await client.query<{ area_id: string }>(
    `select area_id from minutes join jsonb_to_recordset($1) as given (constituency int, area text, figures bytea)
       on minutes.constituency = given.constituency and area_id = given.area
     where frame_id = $2 and minutes.figures <> given.figures limit 1`,
    [
      JSON.stringify(
        known.map(({ constituency, area, figures }) => ({
          constituency,
          area,
          figures: `\\x${pack(figures).toString('hex')}`,
        })),
      ),
      frame,
    ],
  )
  const [first] = differing
  if (first) return new Refused(409, 'minutes-differ', { area: first.area_id })
  await addUp(context, frame, fresh, 1)
  return fresh
}

type Counted = Pick<Known, 'province' | 'constituency' | 'figures'>

/** What minutes add to the sums of their constituencies, or take from them. */
function sumsOf(minutes: readonly Counted[], sign: 1 | -1) {
  return [...Map.groupBy(minutes, (each) => each.constituency)].map(([constituency, own]) => ({
    province_code: own[0]?.province,
    constituency,
    reported: sign * own.length,
    figures: (own[0]?.figures ?? []).map((_, at) => own.reduce((sum, each) => sum + sign * (each.figures[at] ?? 0), 0)),
  }))
}

/**
 * The sums of the constituencies grow by what was entered, or shrink by what was taken out: a row more for each, which nobody
 * waits for.
 */
export async function addUp(
  { client, now }: CommandContext,
  frame: string,
  minutes: readonly Counted[],
  sign: 1 | -1,
): Promise<void> {
  if (minutes.length === 0) return
  await client.query(
    `insert into totals_added (province_code, frame_id, constituency, reported, figures, at)
     select province_code, $2, constituency, reported, figures, $3
     from jsonb_to_recordset($1) as given (province_code char(2), constituency int, reported int, figures bigint[])`,
    [JSON.stringify(sumsOf(minutes, sign)), frame, now],
  )
}
