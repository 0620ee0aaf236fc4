import { type Body, bodiesOf, type Edition } from '../edition.ts'
import type { Confidence, Provision } from '../provision.ts'
import { provision } from '../provision.ts'
import { type Reason, reasonFrom } from '../reason.ts'

/** Why a person votes in this polling area; it decides which ballots are handed out. */
export const voterClasses = [
  'permanent',
  /** Temporary residence registered for 12 months or more on election day. */
  'temporary-long',
  'temporary-short',
  'soldier-at-unit',
  /** With the commander's certificate, at the permanent residence. */
  'soldier-at-home',
  /** In custody, detention, compulsory education or compulsory detoxification. */
  'held',
  /** With a certificate to vote elsewhere. */
  'votes-elsewhere',
  /** Moved to a new permanent residence after the register was posted. */
  'moved-permanent',
  'moved-temporary',
  /** Back from abroad after the register was posted, registering at the permanent or at the temporary residence. */
  'returned-permanent',
  'returned-temporary',
  /** Living here without any registration, listed by the commune. */
  'unregistered',
] as const
export type VoterClass = (typeof voterClasses)[number]

/** `ask`: the texts do not settle it, a person decides. */
export type Handed = 'yes' | 'no' | 'ask'

type Row = Readonly<Record<Body, Provision<Handed>>>

type Cell = Readonly<{ value: Handed | null; confidence: Confidence }>

/** `yes`, `no`, `ask`, `-` no such level, row or answer; `yes?` and `no?` unconfirmed. */
type Mark = Handed | '-' | 'yes?' | 'no?'

const cell = (mark: Mark): Cell => {
  if (mark === '-') return { value: null, confidence: 'confirmed' }
  if (mark === 'yes?') return { value: 'yes', confidence: 'unconfirmed' }
  if (mark === 'no?') return { value: 'no', confidence: 'unconfirmed' }
  return { value: mark, confidence: mark === 'ask' ? 'unconfirmed' : 'confirmed' }
}

/** A row: article, then 2015 (NA, province, district, commune), then 2025 (NA, province, commune). */
function row(
  article: string,
  before: readonly [Mark, Mark, Mark, Mark],
  after: readonly [Mark, Mark, Mark],
  note?: string,
): Row {
  const one = (left: Mark, right: Mark): Provision<Handed> => {
    const [old, now] = [cell(left), cell(right)]
    return provision({ '2015': old.value, '2025': now.value }, article, {
      confidence: { '2015': old.confidence, '2025': now.confidence },
      ...(note === undefined ? {} : { note }),
    })
  }
  return {
    NA: one(before[0], after[0]),
    province: one(before[1], after[1]),
    district: one(before[2], '-'),
    commune: one(before[3], after[2]),
  }
}

const districtNote = 'For the district the text of 2015 was not seen; read like Điều 30.3.'

/** Which ballots each class of voters is handed, complete for both editions (Điều 29, 30, 31, 34). */
export const ballotTable: Readonly<Record<VoterClass, Row>> = {
  permanent: row('29.2', ['yes', 'yes', 'yes', 'yes'], ['yes', 'yes', 'yes']),
  'temporary-long': row('29.3', ['yes', 'yes', 'yes', 'yes'], ['yes', 'yes', 'yes']),
  'temporary-short': row('29.3', ['yes', 'yes', 'yes?', 'no'], ['yes', 'yes', 'no'], districtNote),
  'soldier-at-unit': row('29.3', ['yes', 'yes', 'yes?', 'no'], ['yes', 'yes', 'no'], districtNote),
  'soldier-at-home': row(
    '31.2',
    ['yes', 'yes', 'yes?', 'yes?'],
    ['yes', 'yes', 'ask'],
    'Điều 31.2 does not name the levels; answer 95 of 2026 names the Assembly and the province only.',
  ),
  held: row('29.5', ['yes', 'yes', 'no', 'no'], ['yes', 'yes', 'no']),
  'votes-elsewhere': row('34', ['yes', 'yes', 'no', 'no'], ['yes', 'yes', 'no']),
  'moved-permanent': row('30.3', ['yes', 'yes', 'yes', 'yes'], ['yes', 'yes', 'yes']),
  'moved-temporary': row('30.3', ['yes', 'yes', 'yes', 'no'], ['yes', 'yes', 'no']),
  'returned-permanent': row('29.4', ['yes', 'yes', 'yes?', 'yes'], ['yes', 'yes', 'yes'], districtNote),
  'returned-temporary': row('29.4', ['yes', 'yes', 'yes?', 'no'], ['yes', 'yes', 'no'], districtNote),
  unregistered: row(
    'Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 87–91',
    ['ask', 'ask', 'ask', 'ask'],
    ['yes', 'yes', 'no'],
    'No such answer was found for 2016 and 2021.',
  ),
}

/** One ballot a voter is or is not handed. */
export type Entitlement = Readonly<{ body: Body; handed: Handed; reason: Reason }>

/**
 * V-BALLOT: the ballots of a voter of this class, for the councils that exist here (`here`: see `electsCouncil`; the
 * National Assembly is always voted for). A level the edition or the place does not have is not in the answer.
 */
export function ballotsFor(edition: Edition, voter: VoterClass, here: readonly Body[]): readonly Entitlement[] {
  return bodiesOf(edition)
    .filter((body) => body === 'NA' || here.includes(body))
    .map((body) => {
      const source = ballotTable[voter][body]
      const handed = source.value[edition] ?? 'ask'
      return {
        body,
        handed,
        reason: reasonFrom('V-BALLOT', edition, source, handed === 'yes', { voter, body, handed }),
      }
    })
}

/** Months of registered temporary residence from which a voter also votes for the commune. */
export const temporaryMonths: Provision<number> = provision({ '2015': 12, '2025': 12 }, '29.3')

/**
 * `temporary-long` when temporary residence registered on `since` has lasted 12 months on election day (dates
 * `YYYY-MM-DD`; the same day of the month completes it).
 */
export function temporaryClass(edition: Edition, since: string, electionDay: string): VoterClass {
  const months = temporaryMonths.value[edition] ?? 0
  const [year = 0, month = 0] = since.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const due = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}${since.slice(7)}`
  return due <= electionDay ? 'temporary-long' : 'temporary-short'
}
