import { type OrganLine, type OutputOf, organList, organOne, postTitle } from '@baucu/contract'
import { organSizes } from '@baucu/law'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { isHeld, readOffices, readPersons } from '../persons/index.ts'
import { type Around, deadlineOf, judgeMember, judgeOrgan } from './findings.ts'
import {
  areasDecided,
  type MemberRow,
  type OrganRow,
  organsOf,
  readCandidates,
  readMembers,
  readOrgan,
  readOrgans,
  readServed,
} from './rows.ts'

type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>
type Finding = OutputOf<typeof organOne>['findings'][number]

export const bodiesQueries = [
  answer(organList, async (context, { frame: id }) => {
    const frame = await readFrame(context.db, id)
    if (!frame || !context.place) return notFound()
    const rows = await readOrgans(context, id, context.place.path)
    const names = await organisationNames(
      context,
      rows.map((each) => each.id),
    )
    const set = rows.flatMap((each) => (isSetUp(each) ? [each] : []))
    const judged = await judge(context, frame, set)
    return {
      organs: rows
        .map((row) => {
          const found = judged.get(row.id)
          return found && isSetUp(row) ? lineOf(frame, row, names, found) : bare(row.id, names)
        })
        .sort((a, b) => inOrder.compare(a.name, b.name)),
    }
  }),

  answer(organOne, async (context, { organisation, frame: id }) => {
    const frame = await readFrame(context.db, id)
    const row = frame && (await readOrgan(context, id, organisation))
    if (!frame || !row) return notFound()
    const on = today(context.now)
    const judged = (await judge(context, frame, [row])).get(row.id)
    if (!judged) return notFound()
    const names = await organisationNames(context, [organisation])
    const offices = Map.groupBy(
      await readOffices(
        context,
        judged.members.map(({ row: each }) => each.person),
        on,
      ),
      (each) => each.person,
    )
    const nameOf = (person: string) => judged.around.names.get(person)?.fullName ?? null
    return {
      today: on,
      organ: {
        ...lineOf(frame, row, names, judged),
        version: row.version,
        serves: judged.around.served.map(({ organ: _, ...each }) => each),
        deadline: deadlineOf(frame, row),
      },
      findings: judged.findings,
      members: judged.members.map(({ row: each, findings }) => ({
        ...{ id: each.id, person: each.person, post: each.post, sector: each.sector, from: each.from, to: each.to },
        fullName: nameOf(each.person),
        honorific: judged.around.names.get(each.person)?.honorific ?? null,
        title: postTitle(row.organ, each.post).vi,
        offices: (offices.get(each.person) ?? [])
          .filter((office) => office.id !== each.id && isHeld(office, on))
          .map((office) => `${office.title}, ${office.organisation.name}`),
        findings,
      })),
      changes: changesOf(judged.all, nameOf),
    }
  }),
]

/** Number 2 before number 10. */
const inOrder = new Intl.Collator('vi', { numeric: true })

const isSetUp = (row: Readonly<{ id: string }> & Partial<OrganRow>): row is OrganRow => typeof row.organ === 'string'

const bare = (id: string, names: ReadonlyMap<string, string>): OrganLine => ({
  ...{ id, name: names.get(id) ?? '–', organ: null, members: 0, size: null, decision: null, decidedOn: null },
  ...{ toFix: 0, toAsk: 0 },
})

type Judged = Readonly<{
  findings: Finding[]
  /** Those who sit on it today. */
  members: readonly Readonly<{ row: MemberRow; findings: Finding[] }>[]
  /** And those who left. */
  all: readonly MemberRow[]
  around: Omit<Around, 'names'> & Readonly<{ names: Awaited<ReturnType<typeof readPersons>> }>
}>

/** Members and findings of organs, asked of the database all at once. */
async function judge(
  context: QueryContext,
  frame: Election,
  organs: readonly OrganRow[],
): Promise<ReadonlyMap<string, Judged>> {
  const on = today(context.now)
  const ids = organs.map((each) => each.id)
  const all = await readMembers(context, frame.id, ids)
  const persons = [...new Set(all.map((each) => each.person))]
  const names = await readPersons(context, persons)
  const several = await organsOf(context, persons, frame.id, on)
  const served = await readServed(context, frame.id, ids)
  const candidates = await readCandidates(context, frame.id, [...new Set(served.map((each) => each.id))])
  const areas = await areasDecided(context, frame.id, ids)
  return new Map(
    organs.map((row): [string, Judged] => {
      const own = all.filter((each) => each.organ === row.id)
      const sitting = own.filter((each) => each.to === null || each.to > on)
      const mine = served.filter((each) => each.organ === row.id)
      const around = {
        ...{ today: on, served: mine, names, organsOf: several, areaDecided: areas.get(row.id) ?? null },
        candidates: candidates.filter((each) => mine.some((one) => one.id === each.constituency)),
      }
      return [
        row.id,
        {
          findings: judgeOrgan(frame, row, sitting, around),
          members: sitting.map((each) => ({ row: each, findings: judgeMember(frame, row, each, around) })),
          all: own,
          around,
        },
      ]
    }),
  )
}

function lineOf(
  frame: Election,
  row: OrganRow,
  names: ReadonlyMap<string, string>,
  { findings, members }: Judged,
): OrganLine {
  const all = [...findings, ...members.flatMap((each) => each.findings)]
  const { id, organ, decision, decidedOn } = row
  return {
    ...{ id, name: names.get(id) ?? '–', organ, members: members.length, decision, decidedOn },
    size: organSizes[organ].value[frame.edition],
    toFix: all.filter((each) => each.confidence === 'confirmed').length,
    toAsk: all.filter((each) => each.confidence === 'unconfirmed').length,
  }
}

/** Who came, who left, who took whose place; a replacement is one line. */
function changesOf(
  members: readonly MemberRow[],
  nameOf: (person: string) => string | null,
): OutputOf<typeof organOne>['changes'] {
  const replaced = new Set(members.flatMap((each) => each.replaces ?? []))
  const came = members.map((each) => ({
    ...{
      id: each.id,
      on: each.from ?? today(each.at),
      kind: each.replaces ? ('replaced' as const) : ('joined' as const),
    },
    ...{ post: each.post, who: nameOf(each.person), decision: each.decision, reason: each.reason },
    instead: nameOf(members.find((other) => other.id === each.replaces)?.person ?? ''),
    at: each.at.toISOString(),
  }))
  const left = members.flatMap((each) =>
    each.endedAt === null || replaced.has(each.id)
      ? []
      : [
          {
            ...{
              id: each.id,
              on: each.to ?? today(each.endedAt),
              kind: 'left' as const,
              post: each.post,
              who: nameOf(each.person),
            },
            ...{ instead: null, decision: each.endDecision, reason: each.endReason, at: each.endedAt.toISOString() },
          },
        ],
  )
  return [...came, ...left].sort((a, b) => (a.on === b.on ? (a.at < b.at ? 1 : -1) : a.on < b.on ? 1 : -1))
}
