import { type Body, decide, type Edition, type Round } from '@baucu/law'
import {
  type AreaGroup,
  canonicalText,
  childrenOf,
  type GroupableArea,
  groupsOf,
  type LeafOutcome,
  type LeafPaper,
  leafOutcome,
  type MinutesDocument,
  type MinutesFiguresRecord,
  type Sums,
  sumOf,
  toHex,
  type UpperSums,
  usualSecrecy,
} from '@baucu/proof'
import type { Transaction } from '../../kernel/database.ts'
import type { LeafWriter, NewLeaf, Standing } from './leaf-writer.ts'
import type { SigningKey } from './signing-key.ts'
import { aggregateSubject, groupSubject } from './subjects.ts'

type Client = Transaction['client']

/** A contest of the log as it stands, with what opens its leaves. */
export type ContestLog = Readonly<{
  id: string
  province: string
  ordinal: number
  body: Body
  /** Of the law the election is held under. */
  edition: Edition
  /** As the constituency is called: whose it is, its number, what it is made of. */
  place: string
  number: number
  area: string
  committee: string
  round: Round
  seats: number
  expected: number
  candidates: readonly Readonly<{ id: string; name: string; birthDate: string | null; salt: string }>[]
  areas: readonly OpenedArea[]
  /** Its groups as they stand in the log. */
  grouped: readonly AreaGroup[]
  /** The sums as the received minutes of the Board have them. */
  signed: readonly number[] | null
}>

/** Standing minutes with what opens them. */
type OpenedArea = GroupableArea &
  Readonly<{ index: number; hash: Uint8Array; salt: string; figures: MinutesFiguresRecord }>

/** What was concluded of a contest: its groups, and the leaf of its Board if that has concluded. */
export type ClosedContest = Readonly<{
  contest: ContestLog
  figures: Sums | null
  outcome: LeafOutcome | null
  aggregate: Standing | null
  hidden: ReadonlySet<string>
  groups: readonly Readonly<{ id: string; areas: readonly string[]; figures: Sums }>[]
}>

/** Reads one contest of the log. */
export async function readContestLog(client: Client, frame: string, contest: string): Promise<ContestLog | undefined> {
  const { rows } = await client.query<
    Omit<ContestLog, 'candidates' | 'areas' | 'grouped'> &
      Readonly<{
        candidates: readonly { document: string; salt: string }[]
        units: readonly { id: string; unit: string }[]
      }>
  >(
    `select c.id, c.province_code as province, c.ordinal, c.body, f.edition, c.round, c.seats, c.province_name as place, c.number, c.area,
       (leaf.body ->> 'committee') as committee, (leaf.body ->> 'areas')::int as expected,
       t.signed,
       coalesce((select json_agg(json_build_object('document', o.document, 'salt', encode(o.salt, 'hex')) order by k.place)
         from jsonb_array_elements(leaf.body -> 'candidates') with ordinality as k (said, place)
           join ledger_opening o on o.frame_id = c.frame_id and o.index = leaf.index and o.part = k.said ->> 'id'), '[]') as candidates,
       coalesce((select json_agg(json_build_object('id', a.said ->> 0, 'unit', a.said ->> 1))
         from ledger_leaf l, jsonb_array_elements(convert_from(l.leaf, 'UTF8')::jsonb -> 'body' -> 'areas') as a (said)
         where l.frame_id = c.frame_id and l.contest = c.id and l.type = 'areas'), '[]') as units
     from constituency c join frame f on f.id = c.frame_id
       left join constituency_totals t on t.province_code = c.province_code and t.frame_id = c.frame_id and t.constituency = c.ordinal
       cross join lateral (select index, convert_from(l.leaf, 'UTF8')::jsonb -> 'body' as body from ledger_leaf l
         where l.frame_id = c.frame_id and l.contest = c.id and l.type = 'contest' order by index desc limit 1) as leaf
     where c.frame_id = $1 and c.id = $2`,
    [frame, contest],
  )
  const [row] = rows
  if (!row) return undefined
  const { units, candidates, ...rest } = row
  const unitOf = new Map(units.map(({ id, unit }) => [id, unit]))
  return {
    ...rest,
    candidates: candidates.map(({ document, salt }) => {
      const { id, name, birthDate } = JSON.parse(document) as { id: string; name: string; birthDate: string | null }
      return { id, name, birthDate, salt }
    }),
    areas: await readOpened(client, frame, contest, unitOf),
    grouped: await readGrouped(client, frame, contest),
  }
}

async function readGrouped(client: Client, frame: string, contest: string): Promise<readonly AreaGroup[]> {
  const { rows } = await client.query<AreaGroup>(
    `select said ->> 'group' as id, coalesce((select json_agg(convert_from(m.leaf, 'UTF8')::jsonb -> 'body' ->> 'area')
         from ledger_leaf m join jsonb_array_elements_text(said -> 'members') as member (index) on m.index = member.index::bigint
         where m.frame_id = $1), '[]') as areas
     from (select distinct on (subject) convert_from(leaf, 'UTF8')::jsonb -> 'body' as said from ledger_leaf
           where frame_id = $1 and contest = $2 and type = 'group' order by subject, index desc) as standing`,
    [frame, contest],
  )
  return rows
}

async function readOpened(
  client: Client,
  frame: string,
  contest: string,
  unitOf: ReadonlyMap<string, string>,
): Promise<readonly OpenedArea[]> {
  const { rows } = await client.query<{ index: number; hash: Buffer; salt: string; document: string }>(
    `select standing.index::int as index, standing.hash, encode(o.salt, 'hex') as salt, o.document
     from (select distinct on (subject) index, type, hash from ledger_leaf
           where frame_id = $1 and contest = $2 and type in ('minute', 'correction', 'withdrawal') order by subject, index desc) as standing
       join ledger_opening o on o.frame_id = $1 and o.index = standing.index and o.part = ''
     where standing.type <> 'withdrawal' order by standing.index`,
    [frame, contest],
  )
  return rows.map(({ index, hash, salt, document }) => {
    const { area, figures } = JSON.parse(document) as MinutesDocument
    return { index, hash, salt, area, unit: unitOf.get(area) ?? '', figures }
  })
}

/**
 * Writes what is concluded of a contest: groups of areas whose figures would tell how people voted, and the Board's sums and outcome
 * once (but in a rehearsal) the Board's signed minutes say the same. What stands as it should is not written again. Until every area is
 * in nothing is concluded and nothing shown, neither areas nor groups nor sums: what came later would be told by subtraction.
 */
export async function closeContest(
  writer: LeafWriter,
  office: SigningKey,
  contest: ContestLog,
  said: SaidBefore,
  rehearsal: boolean,
  papers: readonly LeafPaper[],
): Promise<ClosedContest> {
  const areas = contest.areas.map(({ area }) => area)
  const none = { contest, outcome: null, aggregate: null }
  if (areas.length < contest.expected) return { ...none, figures: null, hidden: new Set(areas), groups: [] }
  await writer.look([aggregateSubject('board', contest.id)])
  const told = await writeGroups(writer, office, contest, said)
  const hidden = new Set(told.flatMap((group) => group.areas))
  const figures = sumOf(contest.areas)
  if (!(rehearsal || isAsSigned(contest, figures))) return { ...none, figures, hidden, groups: told }
  const outcome = outcomeOf(contest, figures)
  const aggregate = writeAggregate(writer, office, said, {
    ...{ province: contest.province, contest: contest.id, level: 'board', subject: contest.id },
    ...{ children: contest.areas, figures, outcome, papers },
  })
  return { contest, figures, outcome, aggregate, hidden, groups: told }
}

/** Writes the groups of a contest as they are now; what stands already is not written again. */
export async function writeGroups(
  writer: LeafWriter,
  office: SigningKey,
  contest: ContestLog,
  said: SaidBefore,
): Promise<ClosedContest['groups']> {
  const groups = groupsOf(
    contest.areas,
    usualSecrecy,
    contest.grouped.map((group) => group.areas),
  )
  const joined = contest.grouped.filter(({ id }) => !groups.some((group) => group.id === id))
  await writer.look([...groups, ...joined].map(({ id }) => groupSubject(contest.id, id)))
  for (const { id } of joined) writeGroup(writer, office, contest, { id, areas: [] }, said)
  return groups.map((group) => ({ ...group, figures: writeGroup(writer, office, contest, group, said) }))
}

function writeGroup(
  writer: LeafWriter,
  office: SigningKey,
  contest: ContestLog,
  { id, areas }: AreaGroup,
  said: SaidBefore,
): Sums {
  const members = contest.areas.filter(({ area }) => areas.includes(area))
  const indexes = members.map(({ index }) => index)
  const subject = groupSubject(contest.id, id)
  const figures = areas.length > 0 ? sumOf(members) : noSums(contest.candidates.length)
  if (said.get(subject) === textOf({ members: indexes, figures })) return figures
  const leaf: NewLeaf = {
    ...{ province: contest.province, subject, contest: contest.id },
    body: (before) => ({
      ...{ ...writer.common, type: 'group', contest: contest.id, group: id, prev: before ? toHex(before.hash) : null },
      ...{ members: indexes, figures },
    }),
  }
  writer.add(leaf, office)
  return figures
}

/** The figures of a group that was joined to another. */
const noSums = (candidates: number): Sums => ({
  ...{ areas: 0, registered: 0, voted: 0, issued: 0, collected: 0, valid: 0, invalid: 0 },
  votes: Array.from({ length: candidates }, () => 0),
})

/** Minutes of one level, with what they add up. */
export type AggregateToWrite = Readonly<{
  province: string
  contest: string | null
  level: 'board' | 'committee' | 'nation'
  subject: string
  children: readonly Readonly<{ index: number; hash: Uint8Array }>[]
  figures: Sums | UpperSums
  outcome: LeafOutcome | null
  /** Scans and signed PDFs of its minutes. */
  papers: readonly LeafPaper[]
}>

/** What standing groups and aggregates say, in canonical form, by subject: what would say the same is not written again. */
export type SaidBefore = ReadonlyMap<string, string>

/** Reads what the standing groups and aggregates of a log say. */
export async function readSaid(client: Client, frame: string): Promise<SaidBefore> {
  const { rows } = await client.query<{ subject: string; leaf: Buffer }>(
    `select distinct on (subject) subject, leaf from ledger_leaf where frame_id = $1 and type in ('group', 'aggregate')
     order by subject, index desc`,
    [frame],
  )
  return new Map(
    rows.map(({ subject, leaf }) => {
      const { members, children, figures, outcome } = (JSON.parse(leaf.toString()) as { body: Record<string, unknown> })
        .body
      return [subject, textOf(members ? { members, figures } : { children, figures, outcome })]
    }),
  )
}

function textOf(value: unknown): string {
  const text = canonicalText(value)
  return text.ok ? text.value : ''
}

/** Writes the sums of one level, unless they stand already. */
export function writeAggregate(
  writer: LeafWriter,
  office: SigningKey,
  said: SaidBefore,
  { province, contest, level, subject, children: below, figures, outcome, papers }: AggregateToWrite,
): Standing {
  const children = childrenOf(below)
  const chain = aggregateSubject(level, subject)
  const standing = writer.standing(chain)
  if (standing && said.get(chain) === textOf({ children, figures, outcome })) return standing
  return writer.add(
    {
      ...{ province, subject: chain, contest },
      body: (before) => ({
        ...{ ...writer.common, type: 'aggregate', level, subject, prev: before ? toHex(before.hash) : null },
        ...{ children, figures, outcome, papers },
      }),
    },
    office,
  )
}

/** Whether the Board's received minutes have these very sums. */
function isAsSigned({ signed }: ContestLog, figures: Sums): boolean {
  const { registered, voted, issued, collected, valid, invalid, votes } = figures
  const now = [registered, voted, issued, collected, valid, invalid, ...votes]
  return signed !== null && signed.length === now.length && now.every((each, at) => each === Number(signed[at]))
}

function outcomeOf({ edition, body, round, seats, candidates }: ContestLog, figures: Sums): LeafOutcome {
  const decided = decide({
    ...{ edition, body, round, seats, registered: figures.registered, voted: figures.voted },
    validBallots: figures.valid,
    candidates: candidates.map(({ id, birthDate }, at) => ({ id, birthDate, votes: figures.votes[at] ?? 0 })),
  })
  return leafOutcome(decided)
}
