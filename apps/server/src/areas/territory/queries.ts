import { type AreaLine, type OutputOf, territoryArea, territoryMap, type VoterKind } from '@baucu/contract'
import {
  type Body,
  bodiesOf,
  judgeRegisterDay,
  judgeRegisterLog,
  type RegisterEvent,
  type RegisterMove,
} from '@baucu/law'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { readLine } from '../figures/index.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames, readOrganisations } from '../organisations/index.ts'
import { findingsOf, judgeArea, judgeConstituency, judgeTotal } from './findings.ts'
import {
  type AreaRow,
  byCommune,
  communesOf,
  constituenciesOf,
  readArea,
  readAreas,
  readConstituencies,
  readSeatTotals,
  readVoters,
} from './rows.ts'
import { indicatorOf, whole } from './voter-kinds.ts'

type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>

export const territoryQueries = [
  answer(territoryMap, async (context, { organisation, frame: id }) => {
    const { client, place } = context
    const frame = await readFrame(context.db, id)
    if (!frame || !place) return notFound()
    const constituencies = await readConstituencies(context, id, place.path)
    const totals = await readSeatTotals(context, id, place.path)
    const areas = await linesOf(context, frame, await readAreas(context, id, place.path))
    const { rows: here } = await client.query<{ kind: string }>('select kind from organisation where id = $1', [
      organisation,
    ])
    const { rows: teams } = await client.query<{ id: string }>(
      `select o.id from organisation o where o.path ^@ $2 and o.kind = 'polling-team' and o.valid_to is null
         and not exists (select from planned_area a where a.frame_id = $1 and a.team_id = o.id)`,
      [id, place.path],
    )
    const units = [...constituencies, ...totals].map((each) => each.unit)
    const names = await organisationNames(context, [...new Set([...units, ...teams.map((each) => each.id)])])
    const named = (each: string) => ({ id: each, name: names.get(each) ?? '–' })
    const contests = [
      ...new Map([...totals, ...constituencies].map(({ body, unit }) => [`${body} ${unit}`, { body, unit }])).values(),
    ]
    return {
      bodiesHere: bodiesOfUnit(here[0]?.kind).filter((body) => frame.bodies.includes(body)),
      elected: contests
        .map(({ body, unit }) => {
          const total = totals.find((each) => each.body === body && each.unit === unit)
          const shared = constituencies.filter((each) => each.body === body && each.unit === unit)
          const { seats = null, decision = null, decidedOn = null, term = null } = total ?? {}
          return {
            ...{ body, unit: named(unit), seats, decision, decidedOn, term },
            findings: judgeTotal(frame.edition, body, seats, shared),
          }
        })
        .sort((a, b) => order(a.body) - order(b.body) || a.unit.name.localeCompare(b.unit.name, 'vi')),
      constituencies: constituencies.map(({ path: _, unit, ...row }) => {
        const inside = areas.filter((each) => each.constituencies[row.body] === row.id)
        return {
          ...{ ...row, unit: named(unit), areas: inside.length },
          voters: sumOf(inside.map((each) => each.voters[row.body] ?? null)),
          findings: judgeConstituency(frame.edition, { ...row, unit, path: '' }),
        }
      }),
      areas,
      teamsWithout: teams.map((each) => named(each.id)).sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    }
  }),

  answer(territoryArea, async (context, { area: team, frame: id }) => {
    const frame = await readFrame(context.db, id)
    const row = frame && (await readArea(context, id, team))
    if (!frame || !row) return notFound()
    const [area] = await linesOf(context, frame, [row])
    if (!area) return notFound()
    const changes = await changesOf(context, id, team)
    const names = await accountNames(context, [...new Set(changes.flatMap((each) => each.account ?? []))])
    const counts = await readVoters(context, id, [team])
    return {
      area,
      counts: counts.map(({ area: _, at, ...each }) => ({ ...each, at: at.toISOString() })),
      changes: changes.map(({ account, at, ...each }) => ({
        ...{ ...each, by: names.get(account ?? '') ?? '', at: at.toISOString() },
        findings: findingsOf(
          judgeRegisterDay(frame.edition, each.event, each.on, frame.electionDay).reasons.filter(({ holds }) => !holds),
        ),
      })),
      log: await logOf(context, id, team, changes),
    }
  }),
]

const order = (body: Body): number => bodiesOf('2015').indexOf(body)

const bodiesOfUnit = (kind: string | undefined): readonly Body[] => {
  if (kind === 'province') return ['NA', 'province']
  return kind === 'district' || kind === 'commune' ? [kind] : []
}

const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.length === 0
    ? null
    : counts.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0)

/** Areas with names, counts and what is wrong with them. */
async function linesOf(context: QueryContext, frame: Election, rows: readonly AreaRow[]): Promise<AreaLine[]> {
  const ids = rows.map((each) => each.id)
  const inside = await constituenciesOf(context, frame.id, ids)
  const counts = Map.groupBy(await readVoters(context, frame.id, ids), (each) => each.area)
  const communes = await communesOf(context, rows)
  const teams = await readOrganisations(context, { at: today(context.now), ids })
  const codes = new Map(teams.map((each) => [each.id, each.code]))
  const names = await organisationNames(context, [
    ...new Set([...ids, ...communes.values(), ...rows.flatMap((each) => each.villages)]),
  ])
  const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
  const lines = rows.map(({ path: _, province: __, ...row }): AreaLine => {
    const voters: Partial<Record<VoterKind, number | null>> = Object.fromEntries(
      (counts.get(row.id) ?? []).map((each) => [each.kind, each.value]),
    )
    const constituencies = inside.get(row.id) ?? {}
    return {
      ...{ ...row, name: names.get(row.id) ?? '–', code: codes.get(row.id) ?? '–', constituencies, voters },
      commune: named(communes.get(row.id) ?? row.id),
      villages: row.villages.map(named),
      findings: judgeArea(frame, row, constituencies, voters),
    }
  })
  return byCommune(lines)
}

type Change = Readonly<{
  id: string
  event: RegisterEvent
  move: RegisterMove
  on: string
  counts: Partial<Record<VoterKind, number>>
  note: string
  account: string | null
  at: Date
}>

async function changesOf({ client }: QueryContext, frame: string, area: string): Promise<readonly Change[]> {
  const { rows } = await client.query<Change>(
    `select id, event, move, day as "on", counts, note, account_id as account, received_at as at from voter_change
     where frame_id = $1 and team_id = $2 order by received_at desc, id desc`,
    [frame, area],
  )
  return rows
}

/**
 * The total as it stood before the first change, with every change, against the total now: a total that was corrected
 * by hand or by a file after changes were noted no longer agrees, and somebody has to look.
 */
async function logOf(
  context: QueryContext,
  frame: string,
  organisation: string,
  changes: readonly Change[],
): Promise<OutputOf<typeof territoryArea>['log']> {
  const line = await readLine(context, { organisation, frame, indicator: indicatorOf.total, period: whole })
  const now = line[0]?.value ?? null
  const since = changes.at(-1)?.at
  const posted = since ? (line.find((each) => each.at < since)?.value ?? null) : now
  if (now === null || posted === null || !since) return []
  const sum = (move: RegisterMove) =>
    changes.reduce((total, each) => total + (each.move === move ? (each.counts.total ?? 0) : 0), 0)
  return findingsOf(judgeRegisterLog(posted, sum('added'), sum('removed'), now).reasons)
}
