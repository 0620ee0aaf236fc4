import { type Body, bodiesOf } from '@baucu/law'
import {
  type AreaResult,
  type ContestResult,
  type ElectionResult,
  electionTitles,
  isWhole,
  type ResultCounts,
  standingWords,
  statusOf,
} from './election-result.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Thing = Readonly<Record<string, Json>>

const thing = (type: string, facts: Record<string, Json | undefined>): Thing =>
  ({
    '@type': `ElectionResults.${type}`,
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
  }) as Thing

/** Names are in Vietnamese, as the official papers have them. */
const inVietnamese = (content: string): Thing =>
  thing('InternationalizedText', { Text: [thing('LanguageString', { Content: content, Language: 'vi' })] })

/**
 * The result as an ElectionReport of NIST SP 1500-100 version 2 (the common data format of election results). Each body is an
 * Election of its own, because its ballots are counted apart; a constituency is an N-of-M contest. What is not known is left out.
 */
export function electionReport(result: ElectionResult): Thing {
  const { contests } = result
  const areas = new Map<string, AreaResult>(
    contests.flatMap(({ pollingAreas }) => pollingAreas.map((each) => [each.id, each] as const)),
  )
  const provinces = new Map(contests.map(({ province }) => [province.code, province.name]))
  const persons = new Map(contests.flatMap(({ candidates }) => candidates.map((each) => [each.id, each] as const)))
  const whole = wholeUnit(provinces)
  return thing('ElectionReport', {
    Format: areas.size > 0 ? 'precinct-level' : 'summary-contest',
    // The schema knows no fractions of a second.
    GeneratedDate: result.at.replace(/\.\d+/, ''),
    Issuer: 'Bầu Cử',
    IssuerAbbreviation: 'BAUCU',
    VendorApplicationId: 'Bầu Cử',
    SequenceStart: 1,
    SequenceEnd: 1,
    Status: statusOf(result),
    ...(result.rehearsal ? { IsTest: true, TestType: 'rehearsal' } : {}),
    Notes: standingWords(result),
    GpUnit: [
      ...(provinces.size > 1 ? [unit('country', { '@id': whole, Name: inVietnamese('Việt Nam') })] : []),
      ...[...provinces].map(([code, name]) =>
        unit('other', {
          ...{ '@id': provinceId(code), Name: inVietnamese(name), OtherType: 'province', Number: code },
          ComposingGpUnitIds: contests.filter(({ province }) => province.code === code).map(({ id }) => districtId(id)),
        }),
      ),
      ...contests.map(districtUnit),
      ...[...areas.values()].map(({ id, name }) => unit('precinct', { '@id': areaId(id), Name: inVietnamese(name) })),
    ],
    Person: [...persons.values()].map(({ id, name, birthDate, gender }) =>
      thing('Person', {
        ...{ '@id': personId(id), FullName: inVietnamese(name), DateOfBirth: birthDate ?? undefined },
        Gender: gender === null ? undefined : gender === 'F' ? 'female' : 'male',
      }),
    ),
    Election: bodiesOf(result.edition)
      .map((body) => [body, contests.filter((each) => each.body === body)] as const)
      .filter(([, of]) => of.length > 0)
      .map(([body, of]) => election(result, body, of, whole)),
  })
}

const unit = (type: string, facts: Record<string, Json | undefined>): Thing =>
  thing('ReportingUnit', { Type: type, ...facts })

const wholeUnit = (provinces: ReadonlyMap<string, string>): string => {
  const [only] = provinces.keys()
  return provinces.size === 1 && only !== undefined ? provinceId(only) : 'unit-VN'
}

function districtUnit(contest: ContestResult): Thing {
  const { id, province, area, counts, areas, pollingAreas } = contest
  return unit('other', {
    ...{ '@id': districtId(id), OtherType: 'constituency', Number: String(contest.number) },
    Name: inVietnamese(`Đơn vị bầu cử số ${contest.number}, ${province.name}${area === '' ? '' : `: ${area}`}`),
    ComposingGpUnitIds: pollingAreas.length > 0 ? pollingAreas.map((each) => areaId(each.id)) : undefined,
    VotersRegistered: counts.registered ?? undefined,
    VotersParticipated: counts.voted ?? undefined,
    ...(areas ? { SubUnitsReported: areas.reported, TotalSubUnits: areas.expected } : {}),
  })
}

function election(
  { electionDay, rehearsal }: ElectionResult,
  body: Body,
  contests: readonly ContestResult[],
  whole: string,
): Thing {
  const ballots = contests.flatMap(({ id, counts, pollingAreas }) => [
    ...ballotCounts(districtId(id), counts),
    ...pollingAreas.flatMap((each) => ballotCounts(areaId(each.id), each.counts)),
  ])
  return thing('Election', {
    ...{ ElectionScopeId: whole, Name: inVietnamese(electionTitles[body]) },
    ...{ StartDate: electionDay, EndDate: electionDay, Type: 'general' },
    Candidate: contests.flatMap((contest) =>
      contest.candidates.map(({ id, name, elected }) =>
        thing('Candidate', {
          ...{ '@id': candidateId(contest.id, id), BallotName: inVietnamese(name), PersonId: personId(id) },
          PostElectionStatus: postElection(contest, elected, rehearsal),
        }),
      ),
    ),
    Contest: contests.map(contestOf),
    BallotCounts: ballots.length > 0 ? ballots : undefined,
  })
}

/** Nobody is called a winner before a resolution; an unsigned count only projects one, once all of it is there. */
function postElection({ status }: ContestResult, elected: boolean | null, rehearsal: boolean): string | undefined {
  if (elected === null || rehearsal) return undefined
  if (status === 'official') return elected ? 'winner' : 'defeated'
  return elected ? 'projected-winner' : undefined
}

const ballotCounts = (unitId: string, { collected, invalid }: ResultCounts): readonly Thing[] =>
  collected === null
    ? []
    : [
        thing('BallotCounts', {
          ...{ GpUnitId: unitId, Type: 'total', BallotsCast: collected },
          BallotsRejected: invalid ?? undefined,
        }),
      ]

function contestOf(contest: ContestResult): Thing {
  const { id, province, number, seats, areas, status, pollingAreas } = contest
  const said = isWhole(contest) ? 'completed' : status === 'waiting' ? 'not-processed' : 'in-process'
  return thing('CandidateContest', {
    ...{ '@id': `contest-${id}`, ElectionDistrictId: districtId(id), VoteVariation: 'n-of-m' },
    ...{ Name: `Đơn vị bầu cử số ${number}, ${province.name}`, NumberElected: seats, VotesAllowed: seats },
    ...(areas ? { SubUnitsReported: areas.reported, TotalSubUnits: areas.expected } : {}),
    CountStatus: [thing('CountStatus', { Status: said, Type: 'total' })],
    ContestSelection: contest.candidates.map((candidate, index) =>
      thing('CandidateSelection', {
        ...{ '@id': `selection-${id}-${candidate.id}`, CandidateIds: [candidateId(id, candidate.id)] },
        SequenceOrder: index + 1,
        VoteCounts:
          status === 'waiting'
            ? undefined
            : [
                voteCounts(districtId(id), candidate.votes),
                ...pollingAreas.map((area) => voteCounts(areaId(area.id), area.votes[index] ?? 0)),
              ],
      }),
    ),
  })
}

const voteCounts = (unitId: string, votes: number): Thing =>
  thing('VoteCounts', { Count: votes, GpUnitId: unitId, Type: 'total' })

const provinceId = (code: string): string => `unit-province-${code}`
const districtId = (id: string): string => `unit-constituency-${id}`
const areaId = (id: string): string => `unit-area-${id}`
const personId = (id: string): string => `person-${id}`
const candidateId = (contest: string, id: string): string => `candidate-${contest}-${id}`
