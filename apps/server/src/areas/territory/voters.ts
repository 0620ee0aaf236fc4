import { type changeVoters, type enterVoters, type OutputOf, type VoterKind, voterKinds } from '@baucu/contract'
import { explain, judgeRegisterMove } from '@baucu/law'
import type { z } from 'zod'
import type { Place } from '../../kernel/access.ts'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { addFigure } from '../figures/index.ts'
import { readFrame } from '../frames/index.ts'
import { readArea, readVoters } from './rows.ts'
import { indicatorOf, whole } from './voter-kinds.ts'

/** A count to be entered on the one that stands there. */
type Line = Readonly<{ kind: VoterKind; value: number; replaces: string | null }>

/** Enters counts of an area as figures, where the area is. `at` = the n-th of the command, for the ids. */
export async function enterCounts(
  context: CommandContext,
  area: Readonly<{ id: string; place: Place }>,
  frame: string,
  lines: readonly Line[],
  { source, reason, at = 0 }: Readonly<{ source: 'form' | 'file'; reason: string | undefined; at?: number }>,
): Promise<Refused | undefined> {
  const there: CommandContext = {
    ...context,
    place: area.place,
    record: (recorded) => context.record({ ...recorded, place: area.place }),
  }
  for (const [index, { kind, value, replaces }] of lines.entries()) {
    const said = await addFigure(there, {
      ...{ figure: derivedId(context.id, at + index), organisation: area.id, frame, indicator: indicatorOf[kind] },
      ...{ period: whole, value, source, replaces },
      ...(replaces === null || reason === undefined ? {} : { reason }),
    })
    if (said instanceof Refused) {
      const fields = said.fields.map((each) => (each === 'input.reason' ? each : `input.lines.${index}.value`))
      return new Refused(said.status, said.code, said.numbers, fields, said.texts)
    }
  }
  return undefined
}

/** Counts of the list of voters, typed by hand. */
export async function enter(
  context: CommandContext,
  { area, frame, lines, reason }: z.output<typeof enterVoters.input>,
): Promise<OutputOf<typeof enterVoters> | Refused> {
  const { place } = context
  if (!place || !(await readArea(context, frame, area))) return notFound()
  const twice = lines.findIndex((each, index) => lines.findIndex((other) => other.kind === each.kind) < index)
  if (twice >= 0) return new Refused(422, 'voters-twice', {}, [`input.lines.${twice}.kind`])
  const refused = await refuseKinds(
    context,
    frame,
    lines.map((each) => each.kind),
  )
  if (refused) return refused
  const said = await enterCounts(context, { id: area, place }, frame, lines, { source: 'form', reason })
  return said ?? { entered: lines.length }
}

/** A body this election does not elect has no voters. */
async function refuseKinds(
  context: CommandContext,
  id: string,
  kinds: readonly VoterKind[],
): Promise<Refused | undefined> {
  const frame = await readFrame(context.db, id)
  const stray = kinds.findIndex(
    (each) => each !== 'total' && each !== 'men' && each !== 'women' && !frame?.bodies.includes(each),
  )
  if (stray < 0 || !frame) return undefined
  const numbers = { body: kinds[stray] ?? '', edition: frame.edition, bodies: frame.bodies.join(', ') }
  return new Refused(422, 'body-not-elected', numbers, [`input.lines.${stray}.kind`])
}

/** A change of the posted list: a line of the log, and new counts that name it as their reason. */
export async function change(
  context: CommandContext,
  input: z.output<typeof changeVoters.input>,
): Promise<OutputOf<typeof changeVoters> | Refused> {
  const { client, actor, now, place } = context
  const { area, frame: id, change: entry, event, move, on, counts, note } = input
  const frame = await readFrame(context.db, id)
  if (!frame || !place || !(await readArea(context, id, area))) return notFound()
  const kinds = voterKinds.filter((kind) => (counts[kind] ?? 0) > 0)
  if (!kinds.includes('total')) return new Refused(422, 'voters-change-empty', {}, ['input.counts.total'])
  const refused = await refuseKinds(context, id, kinds)
  if (refused) return refused
  const [judged] = judgeRegisterMove(frame.edition, event, move).reasons
  if (!judged?.holds) {
    const texts = judged ? { vi: [explain(judged, 'vi')], en: [explain(judged, 'en')] } : undefined
    return new Refused(422, 'voters-move', {}, ['input.move'], texts)
  }
  const standing = await readVoters(context, id, [area])
  const lines: Line[] = []
  for (const kind of kinds) {
    const current = standing.find((each) => each.kind === kind)
    if (!current || current.value === null) {
      return new Refused(422, 'voters-not-counted', { kind }, [`input.counts.${kind}`])
    }
    const value = current.value + (move === 'added' ? 1 : -1) * (counts[kind] ?? 0)
    if (value < 0) return new Refused(422, 'voters-below-zero', { now: current.value }, [`input.counts.${kind}`])
    lines.push({ kind, value, replaces: current.figure })
  }
  const { rowCount } = await client.query(
    `insert into voter_change (province_code, id, frame_id, team_id, org_path, event, move, day, counts, note, account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      ...[place.province ?? noProvince, entry, id, area, place.path, event, move, on],
      ...[JSON.stringify(counts), note, actor.account, now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'voters-change-exists', {}, ['input.change'])
  const reason = [explain(judged, 'vi'), note].filter((each) => each !== '').join(' ')
  const said = await enterCounts(context, { id: area, place }, id, lines, { source: 'form', reason })
  if (said) return said
  context.record({ subject: `voter-change/${entry}`, before: null, after: { area, event, move, on, counts } })
  return { change: entry }
}
