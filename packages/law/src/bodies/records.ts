import { type Edition, law83 } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Reason, type Ruling, reasonFrom, ruling } from '../reason.ts'

/** The minutes an election leaves behind, from the ballots used to the summary of the nation. */
export const recordKinds = [
  'ballot-use',
  'count',
  'board-NA',
  'board-council',
  'province-NA',
  'summary-province',
  'summary-district',
  'summary-commune',
  'summary-NA',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** Who signs. `vices` = every Deputy Head or Vice-Chair. */
export type Signer = 'head' | 'vices' | 'secretary' | 'witnesses'

/** Who receives a copy. `level` = the level the minutes are of, `above` = the level directly above it. */
export type Recipient =
  | 'boards'
  | 'board'
  | 'committee'
  | 'provincial-committee'
  | 'NEC'
  | 'people-committee-commune'
  | 'front-commune'
  | 'council-standing-level'
  | 'council-level'
  | 'people-committee-level'
  | 'front-level'
  | 'council-above'
  | 'people-committee-above'
  | 'front-above'
  | 'front-province'
  | 'na-standing-committee'
  | 'government'
  | 'front-central'
  | 'new-NA'

/**
 * What the law asks of one kind of minutes. `step` is the id of the dated step it must reach its recipients by (the
 * calendar holds the days, and the Council may shift them); null = the law states no day of its own.
 */
export type RecordRule = Readonly<{
  copies: Provision<number>
  signedBy: Provision<readonly Signer[]>
  recipients: Provision<readonly Recipient[]>
  step: string | null
}>

const heads: readonly Signer[] = ['head', 'vices']
const formNote = 'The order of the 2021 form for ballot use was not seen.'
const inventoryArticle = 'NQ 40/NQ-HĐBCQG mẫu 32'

const summary = (recipients: Provision<readonly Recipient[]>): RecordRule => ({
  copies: unchanged(6, '85.3', { amendedBy: law83 }),
  signedBy: unchanged(heads, '85.3'),
  recipients,
  step: null,
})

const below: readonly Recipient[] = [
  'council-level',
  'people-committee-level',
  'front-level',
  'council-above',
  'people-committee-above',
  'front-above',
]

/** Copies, signatures, recipients and the step of every kind of minutes, both editions. */
export const recordRules: Readonly<Record<RecordKind, RecordRule>> = {
  'ballot-use': {
    copies: provision({ '2015': null, '2025': 5 }, inventoryArticle, { note: formNote }),
    signedBy: unchanged(['head', 'secretary', 'witnesses'], inventoryArticle, {
      confidence: { '2015': 'unconfirmed' },
      note: formNote,
    }),
    recipients: unchanged(['boards', 'people-committee-commune', 'front-commune'], inventoryArticle, {
      confidence: { '2015': 'unconfirmed' },
      note: formNote,
    }),
    step: null,
  },
  count: {
    copies: unchanged(3, '76.3'),
    signedBy: unchanged(['head', 'secretary', 'witnesses'], '76.3'),
    recipients: unchanged(['board', 'people-committee-commune', 'front-commune'], '76.3'),
    step: 'countMinutes',
  },
  'board-NA': {
    copies: unchanged(3, '77.3'),
    signedBy: unchanged(heads, '77.3'),
    recipients: unchanged(['NEC', 'provincial-committee', 'front-province'], '77.3'),
    step: 'boardMinutes',
  },
  'board-council': {
    copies: unchanged(4, '77.4'),
    signedBy: unchanged(heads, '77.4'),
    recipients: unchanged(['committee', 'council-standing-level', 'people-committee-level', 'front-level'], '77.4'),
    step: 'boardMinutes',
  },
  'province-NA': {
    copies: unchanged(4, '83.3'),
    signedBy: unchanged(heads, '83.3'),
    recipients: unchanged(['NEC', 'na-standing-committee', 'front-central', 'front-province'], '83.3'),
    step: 'provincialMinutes',
  },
  'summary-province': summary(
    unchanged(
      [
        'council-level',
        'people-committee-level',
        'front-level',
        'na-standing-committee',
        'government',
        'front-central',
      ],
      '85.3',
    ),
  ),
  'summary-district': summary(provision({ '2015': below, '2025': null }, '85.3', { amendedBy: law83 })),
  // The level above a commune is the district in 2015 and the province from 2025.
  'summary-commune': summary(unchanged(below, '85.3', { amendedBy: law83 })),
  'summary-NA': {
    copies: unchanged(5, '84.3'),
    signedBy: unchanged(heads, '84.3'),
    recipients: unchanged(['na-standing-committee', 'government', 'front-central', 'new-NA'], '84.3'),
    step: null,
  },
}

/** What was made of one kind of minutes: copies, who signed, where they went. */
export type RecordMade = Readonly<{ copies: number; signedBy: readonly Signer[]; sentTo: readonly Recipient[] }>

/**
 * B-COPIES, B-SIGNED, B-SENT: the minutes are complete as papers (numbers: record, copies and needed; missing as codes
 * joined by ", "). More copies than needed are no fault. B-NO-RECORD: the edition has no such minutes.
 * B-COPIES-OPEN: the number of copies is not known to us (then `ask`).
 */
export function judgeRecord(edition: Edition, record: RecordKind, made: RecordMade): Ruling {
  const { copies, signedBy, recipients } = recordRules[record]
  const to = recipients.value[edition]
  if (to === null) return ruling([reasonFrom('B-NO-RECORD', edition, recipients, false, { record, edition })])
  const by = signedBy.value[edition] ?? []
  const unsigned = by.filter((each) => !made.signedBy.includes(each))
  const unsent = to.filter((each) => !made.sentTo.includes(each))
  return ruling([
    copiesReason(edition, record, copies, made.copies),
    reasonFrom('B-SIGNED', edition, signedBy, unsigned.length === 0, { record, missing: unsigned.join(', ') }),
    reasonFrom('B-SENT', edition, recipients, unsent.length === 0, { record, missing: unsent.join(', ') }),
  ])
}

function copiesReason(edition: Edition, record: RecordKind, source: Provision<number>, copies: number): Reason {
  const needed = source.value[edition]
  if (needed === null) {
    return { ...reasonFrom('B-COPIES-OPEN', edition, source, false, { record, copies }), confidence: 'unconfirmed' }
  }
  return reasonFrom('B-COPIES', edition, source, copies >= needed, { record, copies, needed })
}

/**
 * B-ONE-RECORD: a province makes its National Assembly minutes once, after the last vote in the province; where an
 * additional election or a re-election is held the days run from that vote. Confirmed for 2025, by analogy for 2015
 * (numbers: lastVote, `YYYY-MM-DD`).
 */
export function provincialRecordRunsFrom(
  edition: Edition,
  electionDay: string,
  furtherVotes: readonly string[],
): {
  from: string
  reason: Reason
} {
  const from = [electionDay, ...furtherVotes].reduce((latest, each) => (each > latest ? each : latest))
  return { from, reason: reasonFrom('B-ONE-RECORD', edition, oneRecord, true, { lastVote: from }) }
}

const oneRecord: Provision<'after-last-vote'> = unchanged('after-last-vote', '83.3', {
  confidence: { '2015': 'unconfirmed' },
  note: 'An answer of the National Election Council of 2026; the law itself does not speak of it.',
})
