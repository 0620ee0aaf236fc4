import { bodiesOf } from '@baucu/law'
import {
  type ContestResult,
  type ElectionResult,
  electionTitles,
  isWhole,
  type ResultCounts,
  standingWords,
  statusOf,
} from './election-result.ts'
import { element, xmlText } from './xml-text.ts'

/** 510: the count, by constituency and polling area. 520: the result, who was elected. */
export type EmlKind = '510' | '520'

/**
 * The result in the words of the Election Markup Language of OASIS (5.0). Not compared with its schema, which is not at hand:
 * the names of the elements are those of the standard, and what stands in them is what the other exports say.
 */
export function eml(result: ElectionResult, kind: EmlKind): string {
  const elections = bodiesOf(result.edition)
    .map((body) => [body, result.contests.filter((each) => each.body === body)] as const)
    .filter(([, contests]) => contests.length > 0)
    .map(([body, contests]) => {
      const drawn = contests.map((each) => (kind === '510' ? counted(each) : decided(each, result.rehearsal)))
      return element(
        'Election',
        {},
        element(
          'ElectionIdentifier',
          { Id: `${result.id}-${body}` },
          element('ElectionName', {}, xmlText(electionTitles[body])),
        ),
        ...(kind === '510' ? [element('Contests', {}, ...drawn)] : drawn),
      )
    })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    element(
      'EML',
      { xmlns: 'urn:oasis:names:tc:evs:schema:eml', Id: kind, SchemaVersion: '5.0' },
      element('TransactionId', {}, xmlText(result.id)),
      element('IssueDate', {}, xmlText(result.at.slice(0, 10))),
      element(
        'OfficialStatusDetail',
        {},
        element('OfficialStatus', {}, officialStatus(result)),
        element('StatusDate', {}, xmlText(result.at.slice(0, 10))),
      ),
      // What the figures are, for whoever reads the file without knowing the code.
      element('Messages', {}, element('Message', { Lang: 'vi' }, xmlText(standingWords(result)))),
      element(kind === '510' ? 'Count' : 'Result', {}, ...elections),
    ),
    '\n',
  ].join('')
}

const officialStatus = (result: ElectionResult): string =>
  result.rehearsal ? 'test' : statusOf(result) === 'certified' ? 'official' : 'provisional'

const identifier = ({ id, province, number }: ContestResult): string =>
  element(
    'ContestIdentifier',
    { Id: id },
    element('ContestName', {}, xmlText(`Đơn vị bầu cử số ${number}, ${province.name}`)),
  )

const candidate = ({ name }: ContestResult['candidates'][number], index: number): string =>
  element(
    'Candidate',
    {},
    element('CandidateIdentifier', { Id: index + 1 }, element('CandidateName', {}, xmlText(name))),
  )

function counted(contest: ContestResult): string {
  const { status, counts, candidates, pollingAreas, seats } = contest
  const votes = candidates.map((each) => each.votes)
  return element(
    'Contest',
    {},
    identifier(contest),
    element('MaxVotes', {}, String(seats)),
    ...(status === 'waiting' ? [] : [element('TotalVotes', {}, ...figures(contest, votes, counts))]),
    ...pollingAreas.map((area) =>
      element(
        'ReportingUnitVotes',
        {},
        element('ReportingUnitIdentifier', { Id: area.id }, xmlText(area.name)),
        ...figures(contest, area.votes, area.counts),
      ),
    ),
  )
}

const figures = (
  { candidates }: ContestResult,
  votes: readonly number[],
  { registered, collected, valid, invalid }: ResultCounts,
): readonly string[] => [
  ...candidates.map((each, index) =>
    element('Selection', {}, candidate(each, index), element('ValidVotes', {}, String(votes[index] ?? 0))),
  ),
  ...(registered === null ? [] : [element('Cast', {}, String(registered))]),
  // A range of valid ballots is not a count.
  ...(valid && valid.from === valid.to ? [element('TotalCounted', {}, String(valid.from))] : []),
  ...(invalid === null ? [] : [element('RejectedVotes', { ReasonCode: 'invalid' }, String(invalid))]),
  ...(collected === null ? [] : [element('UncountedVotes', { ReasonCode: 'collected' }, String(collected))]),
]

function decided(contest: ContestResult, rehearsal: boolean): string {
  const isDecided = contest.status === 'official' && !rehearsal
  const ranked = contest.candidates.map((each) => each.votes).toSorted((a, b) => b - a)
  return element(
    'Contest',
    {},
    identifier(contest),
    ...contest.candidates.map((each, index) =>
      element(
        'Selection',
        {},
        candidate(each, index),
        ...(isWhole(contest) ? [element('Ranking', {}, String(ranked.indexOf(each.votes) + 1))] : []),
        ...(contest.status === 'waiting' ? [] : [element('Votes', {}, String(each.votes))]),
        // "Elected" is a word for what a resolution says.
        ...(isDecided && each.elected !== null ? [element('Elected', {}, each.elected ? 'yes' : 'no')] : []),
      ),
    ),
  )
}
