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
  source: 'rehearsal' | 'count' | 'second-poll',
): Promise<Accepted | Refused> {
  const units = await readCountedUnits(context, frame.id, [...new Set(entries.map((each) => each.constituency))])
  for (const entry of entries) {
    const refused = check(frame.edition, entry, units.get(entry.constituency))
    if (refused) return refused
  }
  const entered = await enter(context, frame.id, entries, units, source)
  if (entered instanceof Refused) return entered
  await noteMinutes(
    context,
    frame.id,
    entered.flatMap((entry) => {
      const unit = units.get(entry.constituency)
      return unit
        ? [{ province: unit.province, contest: unit.id, area: entry.area, figures: ledgerFigures(entry) }]
        : []
    }),
    source === 'second-poll' ? 'second-poll' : 'typing',
  )
  await addUp(context, frame.id, entered, 1)
  const changed = [...new Set(entered.map((each) => each.constituency))]
  return { entered: entered.length, constituencies: changed.flatMap((ordinal) => units.get(ordinal)?.id ?? []) }
}

/** The figures of minutes as the log commits to them. */
function ledgerFigures({ figures, received, exchanged, unused, byCount }: MinutesEntry) {
  const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = figures
  return { registered, voted, received, issued, exchanged, unused, collected, valid, invalid, byCount, votes }
}

function check(edition: Edition, entry: MinutesEntry, unit: CountedUnit | undefined): Refused | undefined {
  const { area } = entry
  if (!unit || entry.figures.length !== countFields.length + unit.candidates.length) {
    return new Refused(422, 'minutes-unknown-constituency', { area })
  }
  const findings = checkMinutes(minutesOf(edition, entry, unit)).filter((each) => each.severity !== 'warning')
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

/** Entries that were not there before; a refusal when an area gave something else before. */
async function enter(
  { client, id: command, now }: CommandContext,
  frame: string,
  entries: readonly MinutesEntry[],
  units: ReadonlyMap<number, CountedUnit>,
  source: string,
): Promise<readonly MinutesEntry[] | Refused> {
  // A vote again is entered twice by one command: in its own frame and in that of the first poll.
  const firstId = source === 'second-poll' ? 880_000 : 0
  const rows = entries.map((each, index) => ({
    province_code: units.get(each.constituency)?.province,
    id: derivedId(command, firstId + index),
    constituency: each.constituency,
    area_id: each.area,
    figures: `\\x${pack(each.figures).toString('hex')}`,
    received: each.received,
    exchanged: each.exchanged,
    unused: each.unused,
    by_count: each.byCount,
  }))
  const { rows: stored } = await client.query<{ constituency: number; area_id: string }>(
    `insert into minutes (province_code, id, frame_id, constituency, area_id, figures, received, exchanged, unused, by_count, source, received_at)
     select province_code, id, $2, constituency, area_id, figures, received, exchanged, unused, by_count, $3, $4
     from jsonb_populate_recordset(null::minutes, $1)
     on conflict (province_code, frame_id, constituency, area_id) do nothing
     returning constituency, area_id`,
    [JSON.stringify(rows), frame, source, now],
  )
  if (stored.length === entries.length) return entries
  const isNew = new Set(stored.map((each) => `${each.constituency}/${each.area_id}`))
  const [fresh, known] = [true, false].map((wanted) =>
    entries.filter((each) => isNew.has(`${each.constituency}/${each.area}`) === wanted),
  ) as [MinutesEntry[], MinutesEntry[]]
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
  return first ? new Refused(409, 'minutes-differ', { area: first.area_id }) : fresh
}

/**
 * The sums of the constituencies grow by what was entered, or shrink by what was taken out; two writers never lose each
 * other's figures.
 */
export async function addUp(
  { client, now }: CommandContext,
  frame: string,
  entered: readonly Pick<MinutesEntry, 'constituency' | 'figures'>[],
  sign: 1 | -1,
): Promise<void> {
  const sums = [...Map.groupBy(entered, (each) => each.constituency)].map(([constituency, minutes]) => ({
    constituency,
    reported: sign * minutes.length,
    figures: (minutes[0]?.figures ?? []).map((_, at) =>
      minutes.reduce((sum, each) => sum + sign * (each.figures[at] ?? 0), 0),
    ),
  }))
  sums.sort((a, b) => a.constituency - b.constituency)
  await client.query(
    `update constituency_totals as totals set
       reported = totals.reported + given.reported,
       figures = (select array_agg(old + new order by at) from unnest(totals.figures, given.figures) with ordinality as f (old, new, at)),
       updated_at = $3
     from jsonb_to_recordset($1) as given (constituency int, reported int, figures bigint[])
     where totals.frame_id = $2 and totals.constituency = given.constituency`,
    [JSON.stringify(sums), frame, now],
  )
}
