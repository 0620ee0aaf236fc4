import { type BirthDate, judgeAge } from '../candidacy/age.ts'
import type { Edition } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from '../reason.ts'
import type { VoterClass } from './entitlement.ts'

/** Why a citizen of age is not on any register. */
export const exclusions = ['deprived', 'awaiting-execution', 'imprisoned', 'incapacitated'] as const
export type Exclusion = (typeof exclusions)[number]

export const exclusionsRule: Provision<readonly Exclusion[]> = unchanged(exclusions, '30.1')

/** A person asking to be on a register. `listedElsewhere`: already on the register of another place. */
export type Registrant = Readonly<{
  born: BirthDate
  citizen: boolean
  exclusions: readonly Exclusion[]
  listedElsewhere: boolean
}>

/**
 * V-CITIZEN, AGE-VOTE, V-EXCLUDED, V-ONE-LIST: a citizen of 18 on election day whom nothing excludes stands on exactly
 * one register (numbers: exclusion).
 */
export function judgeRegistration(edition: Edition, person: Registrant, electionDay: string): Ruling {
  return ruling([
    reason('V-CITIZEN', '2', person.citizen),
    ...judgeAge(edition, 'vote', person.born, electionDay).reasons,
    ...(person.exclusions.length === 0
      ? [reasonFrom('V-EXCLUDED', edition, exclusionsRule, true)]
      : person.exclusions.map((exclusion) => reasonFrom('V-EXCLUDED', edition, exclusionsRule, false, { exclusion }))),
    reason('V-ONE-LIST', '29.2', !person.listedElsewhere),
  ])
}

/** What may change a posted register. */
export const registerEvents = [
  /** Voting right, freedom or civil capacity given back. */
  'restored',
  'moved-permanent',
  'moved-temporary',
  /** Released from custody, detention or a centre. */
  'released',
  /** Taken into custody, detention or a centre. */
  'taken-in',
  'returned-from-abroad',
  /** Takes a certificate to vote elsewhere. */
  'certificate',
  /** Loses the right to vote, goes to prison or loses civil capacity. */
  'disenfranchised',
] as const
export type RegisterEvent = (typeof registerEvents)[number]

/** A line written into or struck from a register. `annotate`: the name stays, with the words beside it. */
export type RegisterAct = Readonly<{
  at: 'old' | 'new'
  act: 'add' | 'remove' | 'annotate' | 'withdraw-card'
}>

/**
 * What an event does, and until when: `hours` before voting starts in the polling area (0 = until it starts). `becomes`:
 * the class the voter has in the new register; null = none, or it depends on where the voter registers.
 */
export type EventRule = Readonly<{
  hours: Provision<number>
  acts: readonly RegisterAct[]
  becomes: VoterClass | null
}>

const add: RegisterAct = { at: 'new', act: 'add' }
const remove: RegisterAct = { at: 'old', act: 'remove' }

/** The changes of a posted register, both editions (Điều 29.4, 30.2–30.5, 34). */
export const registerChanges: Readonly<Record<RegisterEvent, EventRule>> = {
  restored: { hours: unchanged(24, '30.2'), acts: [add], becomes: null },
  'moved-permanent': { hours: unchanged(24, '30.3'), acts: [remove, add], becomes: 'moved-permanent' },
  'moved-temporary': { hours: unchanged(24, '30.3'), acts: [remove, add], becomes: 'moved-temporary' },
  released: { hours: unchanged(24, '30.4'), acts: [remove, add], becomes: null },
  'taken-in': {
    hours: unchanged(24, '30.4', {
      confidence: { '2025': 'unconfirmed' },
      note: 'The text of 2015 says so; the amended text seen names only the release.',
    }),
    acts: [remove, add],
    becomes: 'held',
  },
  'returned-from-abroad': { hours: unchanged(24, '29.4'), acts: [add], becomes: null },
  certificate: {
    hours: provision({ '2015': 0, '2025': 0 }, '34', {
      confidence: { '2015': 'unconfirmed' },
      note: 'Điều 34 says until election day; answer 95 of 2026 says until voting starts.',
    }),
    acts: [{ at: 'old', act: 'annotate' }, add],
    becomes: 'votes-elsewhere',
  },
  disenfranchised: { hours: unchanged(0, '30.5'), acts: [remove, { at: 'old', act: 'withdraw-card' }], becomes: null },
}

/** `minutesBefore`: minutes from the event to the start of voting in this polling area; negative after it. */
export type Change = Readonly<{ event: RegisterEvent; posted: boolean; minutesBefore: number }>

export type ChangeRuling = Ruling & Readonly<{ acts: readonly RegisterAct[]; becomes: VoterClass | null }>

/**
 * V-POSTED, V-IN-TIME: may the register still be changed for this event (numbers: event, hours, minutesBefore)?
 * Exactly 24 hours before is in time. Before it is posted the register is simply made right, so everything is in time.
 * V-LATE-RELEASE: whether a person released too late to be moved can still vote is written nowhere (`ask` in words;
 * the transfer itself is refused).
 */
export function judgeRegisterChange(edition: Edition, { event, posted, minutesBefore }: Change): ChangeRuling {
  const { hours, acts, becomes } = registerChanges[event]
  const limit = hours.value[edition] ?? 0
  const inTime = !posted || minutesBefore >= limit * 60
  const reasons: Reason[] = [
    reason('V-POSTED', '32', true, { posted: posted ? 'yes' : 'no' }),
    reasonFrom('V-IN-TIME', edition, hours, inTime, { event, hours: limit, minutesBefore }),
    ...(!inTime && event === 'released'
      ? [reason('V-LATE-RELEASE', '30.4', false, {}, { confidence: 'unconfirmed' })]
      : []),
  ]
  const judged = ruling(reasons)
  return { ...judged, acts: judged.verdict === 'yes' ? acts : [], becomes: judged.verdict === 'yes' ? becomes : null }
}

/** Words written beside a name that stays on the register. */
export const registerAnnotations = {
  elsewhere: 'Bỏ phiếu ở nơi khác',
  'at-residence': 'Bỏ phiếu ở nơi cư trú',
} as const

/** Whether names annotated as voting elsewhere are left out of the number of registered voters. */
export const annotatedLeftOut: Provision<boolean> = provision(
  { '2015': null, '2025': true },
  'Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 96',
  { confidence: { '2015': 'unconfirmed' }, note: 'If both areas count them, the sum of the nation counts them twice.' },
)

/** A register at the start of voting: names on it, and how many of them carry one of the `registerAnnotations`. */
export type RegisterAtStart = Readonly<{ names: number; annotated: number }>

/**
 * V-BASE: the number of registered voters on the minutes is the register as it stands when voting starts, without the
 * annotated names in the 2025 edition. In 2015 the texts do not say: `from` < `to`, and a person settles it
 * (numbers: names, annotated, from, to).
 */
export function registeredBase(
  edition: Edition,
  { names, annotated }: RegisterAtStart,
): Readonly<{ from: number; to: number; reason: Reason }> {
  const from = names - annotated
  const to = annotatedLeftOut.value[edition] === null ? names : from
  return {
    from,
    to,
    reason: reasonFrom('V-BASE', edition, annotatedLeftOut, from === to, { names, annotated, from, to }),
  }
}
