import { type OutputOf, postTitle, readinessPack } from '@baucu/contract'
import { recordRules, type TeamPaper, teamPapers } from '@baucu/law'
import { writePaperCode } from '@baucu/reporting'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readMembers } from '../bodies/index.ts'
import { readFrame } from '../frames/index.ts'
import { idsOf, organisationNames, readOrganisations } from '../organisations/index.ts'
import { contactsAt, readPersons } from '../persons/index.ts'
import { marksAt } from '../pollingday/index.ts'
import { readTrips } from '../secondboxes/index.ts'
import { communesOf, readAreas, readVoters } from '../territory/index.ts'

type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>
type Pack = OutputOf<typeof readinessPack>['areas'][number]
type ContestRow = Omit<Pack['contests'][number], 'voters'> & Readonly<{ id: string }>

/** What every Polling Team at and below an organisation has on paper. */
export const packQuery = answer(readinessPack, async (context, { organisation, frame: id }) => {
  const { client, place, now } = context
  const frame = await readFrame(context.db, id)
  if (!frame || !place) return notFound()
  const areas = await readAreas(context, id, place.path)
  const ids = areas.map((each) => each.id)
  const { rows: contests } = await client.query<ContestRow>(
    `select a.id, c.body, c.number as constituency, c.area, c.seats,
       (select coalesce(array_agg(k.name order by k.position), '{}') from candidate k
        where k.province_code = c.province_code and k.frame_id = c.frame_id and k.constituency_id = c.id) as candidates
     from polling_area a join constituency c on c.province_code = a.province_code and c.frame_id = a.frame_id and c.ordinal = a.constituency
     where a.frame_id = $1 and a.id = any ($2)
     order by array_position(array['NA', 'province', 'district', 'commune'], c.body)`,
    [id, ids],
  )
  const voters = await readVoters(context, id, ids)
  const countOf = (area: string, kind: string) =>
    voters.find((each) => each.area === area && each.kind === kind)?.value ?? null
  const on = today(now)
  const members = (await readMembers(context, id, ids)).filter((each) => each.to === null || each.to > on)
  const persons = await readPersons(context, [...new Set(members.map((each) => each.person))])
  const communes = await communesOf(context, areas)
  const above = [...new Set(areas.flatMap((each) => idsOf(each.path).slice(0, -1)))]
  const names = await organisationNames(context, [...new Set([organisation, ...ids, ...above, ...communes.values()])])
  const desks = await contactsAt(context, above, on)
  const trips = (await readTrips(context, id, place.path)).filter((each) => !each.cancelled)
  const below = await readOrganisations(context, { at: frame.electionDay, below: place.path })
  const codeOf = new Map(below.map((each) => [each.id, each.code]))
  const marks = new Map<string, readonly string[]>()
  for (const { id: area, path } of areas) marks.set(area, await marksAt(context, path, id))
  const nameOf = (member: string) =>
    persons.get(members.find((each) => each.id === member)?.person ?? '')?.fullName ?? 'Thành viên Tổ bầu cử'
  return {
    ...{
      electionDay: frame.electionDay,
      edition: frame.edition,
      rehearsal: frame.rehearsal,
      name: names.get(organisation) ?? '–',
    },
    areas: areas.map(({ id: area, path, number, address, special }): Pack => {
      const mine = contests.filter((each) => each.id === area)
      return {
        ...{ id: area, number, team: names.get(area) ?? '–', commune: names.get(communes.get(area) ?? '') ?? '–' },
        ...{ place: address, voters: countOf(area, 'total') },
        contests: mine.map(({ id: _, ...each }) => ({ ...each, voters: countOf(area, each.body) })),
        contacts: [
          ...members
            .filter((each) => each.organ === area)
            .map(({ post, person }) => ({
              post: postTitle(special === 'army' ? 'team-army' : 'team', post).vi,
              name: persons.get(person)?.fullName ?? '',
              phone: persons.get(person)?.phone ?? null,
            })),
          // The nearest office above first.
          ...idsOf(path)
            .slice(0, -1)
            .reverse()
            .flatMap((office) =>
              (desks.get(office) ?? []).slice(0, namedAt).map(({ name, title, phone }) => ({
                ...{ post: `${title}, ${names.get(office) ?? '–'}`, name, phone },
              })),
            ),
        ],
        textCodes: (marks.get(area) ?? []).map((mark) => ({
          ...{ mark, code: writePaperCode({ area: codeOf.get(area) ?? '', mark }) },
        })),
        trips: trips
          .filter((each) => each.area === area)
          .map(({ leaves, returns, box, route, members: along, others, voters: counts, ballots }) => ({
            ...{ leaves, returns, box, route, members: along.map(nameOf), others, ballots },
            voters: Object.values(counts).reduce((sum, each) => sum + (each ?? 0), 0),
          })),
        papers: papersOf(
          frame,
          mine.map((each) => each.body),
        ),
      }
    }),
  }
})

/** Persons of an office above who are named: the one who is called, and who stands in for him. */
const namedAt = 2

/** The forms the Team fills in: ballot use once, the minutes of each contest in their copies. */
function papersOf({ edition }: Election, bodies: readonly string[]): Pack['papers'] {
  const paper = (kind: TeamPaper, copies: number | null) => ({
    ...{ kind, number: teamPapers[kind].number.value[edition] ?? '', title: teamPapers[kind].title, copies },
  })
  const each = recordRules.count.copies.value[edition]
  const councils = bodies.filter((body) => body !== 'NA').length
  return [
    paper('ballot-use', recordRules['ballot-use'].copies.value[edition]),
    ...(bodies.includes('NA') ? [paper('count-NA', each)] : []),
    ...(councils > 0 ? [paper('count-council', each === null ? null : each * councils)] : []),
  ]
}
