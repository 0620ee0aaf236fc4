import type { Share } from '../bodies/decision.ts'
import { type Edition, law83 } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'

/** Voters asked about a candidate where he or she works or lives, or naming one of their own village. */
export const conferenceKinds = ['workplace', 'residence', 'village'] as const
export type ConferenceKind = (typeof conferenceKinds)[number]

/** From this many voters on, delegates may meet in place of everybody and a fixed number must be present. */
export const largeConference: Provision<number> = unchanged(100, sourceOf('1.3, 2.3, 6.1', '1, 2'))

/** Who must be present: a share of those convened below 100 voters, a fixed number from 100 on. */
export type Attendance = Readonly<{ share: Provision<Share>; persons: Provision<number> }>

/** The resolution of 2021 by article, and the one of 2025 by the articles read (none = only the resolution is known). */
function sourceOf(before: string, since = ''): string {
  return `NQ 1186/NQ-UBTVQH14 Điều ${before}; NQ 101/2025/UBTVQH15${since === '' ? '' : ` Điều ${since}`}`
}

const villageNote = {
  confidence: { '2025': 'unconfirmed' },
  note: 'The village article of 2025 was not read.',
} as const

/** The fewest voters present, by kind of conference. */
export const conferenceAttendance: Readonly<Record<ConferenceKind, Attendance>> = {
  workplace: {
    share: unchanged({ part: 2, of: 3 }, sourceOf('1.3', '1')),
    persons: unchanged(70, sourceOf('1.3', '1')),
  },
  residence: {
    share: unchanged({ part: 1, of: 2 }, sourceOf('2.3', '2')),
    persons: unchanged(55, sourceOf('2.3', '2')),
  },
  village: {
    share: unchanged({ part: 1, of: 2 }, sourceOf('6.1'), villageNote),
    persons: unchanged(55, sourceOf('6.1'), villageNote),
  },
}

/** `voters` of the place, how many of them (or of the delegates) were convened, how many came. */
export type Gathering = Readonly<{ voters: number; convened: number; present: number }>

/**
 * CONF-WHOLE, CONF-QUORUM, CONF-FIGURES: enough voters came. Below 100 voters everybody is convened and a share of
 * those convened must be present (2/3 at work, 50 % at home and in the village); from 100 voters on, 70 at work and 55
 * at home and in the village, whoever was convened (numbers: voters, convened, present, needed).
 */
export function judgeQuorum(edition: Edition, kind: ConferenceKind, { voters, convened, present }: Gathering): Ruling {
  const { share, persons } = conferenceAttendance[kind]
  const part = share.value[edition]
  const large = largeConference.value[edition]
  if (present > convened || convened > voters || part === null || large === null) {
    return ruling([reason('CONF-FIGURES', share.article, false, { voters, convened, present })])
  }
  if (voters >= large) {
    const needed = persons.value[edition] ?? 0
    return ruling([reasonFrom('CONF-QUORUM', edition, persons, present >= needed, { kind, voters, present, needed })])
  }
  const needed = Math.ceil((part.part * convened) / part.of)
  return ruling([
    reasonFrom('CONF-WHOLE', edition, share, convened === voters, { voters, convened }),
    reasonFrom('CONF-QUORUM', edition, share, part.of * present >= part.part * convened, {
      kind,
      voters,
      present,
      needed,
    }),
  ])
}

/** What follows when a person is not trusted by more than half of those present. */
export type NotTrusted = 'name-somebody-else' | 'not-on-the-list' | 'not-nominated'

type Trust = Readonly<{ rule: Provision<'more-than-half-of-present'>; otherwise: NotTrusted }>

const trustNote =
  'The rule of 2021 is reported from the joint resolution and the guidance of the Front; Law 85/2015 does not have it.'

/** Confidence of more than half of the voters present, and what follows without it. */
export const trustRules: Readonly<Record<ConferenceKind, Trust>> = {
  workplace: {
    rule: unchanged('more-than-half-of-present', 'NQLT 09/2021; NQLT 102/2025 Điều 9.3, 14.3', { note: trustNote }),
    otherwise: 'name-somebody-else',
  },
  residence: {
    rule: unchanged('more-than-half-of-present', 'NQLT 09/2021; NQLT 102/2025 Điều 26.1, 28.1', { note: trustNote }),
    otherwise: 'not-on-the-list',
  },
  village: {
    rule: unchanged('more-than-half-of-present', sourceOf('6.2'), villageNote),
    otherwise: 'not-nominated',
  },
}

/** `special`: reported to the third consultative conference as a special case, which then decides (residence only). */
export type TrustVote = Readonly<{ present: number; trusted: number; special: boolean }>

export type TrustRuling = Ruling & Readonly<{ otherwise: NotTrusted | 'conference-decides' | null }>

/**
 * CONF-TRUST, CONF-SPECIAL: more than half of those present trust the person; exactly half is not enough (numbers:
 * trusted, present). Without it: another person is named (work), the person is left off the list of the third
 * conference (home), is not nominated (village). A special case at home is for that conference to decide (`ask`).
 */
export function judgeTrust(
  edition: Edition,
  kind: ConferenceKind,
  { present, trusted, special }: TrustVote,
  candidate: string | null = null,
): TrustRuling {
  const { rule, otherwise } = trustRules[kind]
  const holds = 2 * trusted > present
  const asked = special && kind === 'residence'
  const numbers = { trusted, present, otherwise: asked ? 'conference-decides' : otherwise }
  const trust = reasonFrom('CONF-TRUST', edition, rule, holds, numbers, candidate)
  if (holds) return { ...ruling([trust]), otherwise: null }
  if (asked) {
    const report = reason('CONF-SPECIAL', rule.article, false, {}, { candidate, confidence: 'unconfirmed' })
    return { verdict: 'ask', reasons: [trust, report], otherwise: 'conference-decides' }
  }
  return { ...ruling([trust]), otherwise }
}

type PersonsBetween = Readonly<{ least: number; most: number }>

/** Persons of the group that counts hands or ballots. */
export const countingGroups: Readonly<
  Record<ConferenceKind | 'consultation' | 'leadership', Provision<PersonsBetween>>
> = {
  workplace: provision({ '2015': { least: 3, most: 5 }, '2025': { least: 5, most: 15 } }, sourceOf('4.6', '1, 2')),
  residence: provision({ '2015': { least: 3, most: 5 }, '2025': { least: 5, most: 15 } }, sourceOf('4.6', '1, 2')),
  village: provision({ '2015': { least: 3, most: 5 }, '2025': null }, sourceOf('6.2'), {
    confidence: { '2025': 'unconfirmed' },
    note: 'The village article of 2025 was not read.',
  }),
  consultation: provision(
    { '2015': null, '2025': { least: 5, most: 15 } },
    'NQLT 102/2025 Điều 2.3, 5.3, 18.3, 20.3, 26.2, 28.2',
    {
      confidence: { '2015': 'unconfirmed' },
      note: 'The text of the joint resolution of 2021 was not seen.',
    },
  ),
  leadership: provision({ '2015': null, '2025': { least: 3, most: 5 } }, 'NQLT 102/2025 Điều 10.2, 15.2', {
    confidence: { '2015': 'unconfirmed' },
    note: 'The text of the joint resolution of 2021 was not seen.',
  }),
}

/** CONF-GROUP: the counting group has its size (numbers: persons, least, most); `ask` where no text was seen. */
export function judgeCountingGroup(edition: Edition, kind: keyof typeof countingGroups, persons: number): Ruling {
  const source = countingGroups[kind]
  const between = source.value[edition]
  if (between === null) return ruling([reasonFrom('CONF-GROUP', edition, source, false, { persons })])
  const holds = persons >= between.least && persons <= between.most
  return ruling([reasonFrom('CONF-GROUP', edition, source, holds, { persons, ...between })])
}

/** How the conference is held. `written`: opinion papers are handed out in place of a meeting. */
export const conferenceForms = ['in-person', 'online', 'written'] as const
export type ConferenceForm = (typeof conferenceForms)[number]

/** Who let it be held otherwise, and why; null = nobody. */
export type FormDecision = Readonly<{
  by: 'NEC' | 'provincial-committee'
  cause: 'epidemic' | 'disaster' | 'other'
}> | null

/** Online and written conferences only on a decision for an epidemic or a disaster. */
export const otherForms: Provision<'by-decision'> = provision(
  { '2015': null, '2025': 'by-decision' },
  'NQ 101/2025/UBTVQH15 Điều 1, 2',
  { confidence: { '2015': 'unconfirmed' }, note: 'The resolution of 2021 speaks of meetings only.' },
)

/**
 * CONF-FORM: the conference meets in person, or was allowed otherwise by the National Election Council (nationwide) or
 * the provincial Committee (locally) because of an epidemic or a disaster (numbers: form, by, cause).
 */
export function judgeConferenceForm(edition: Edition, form: ConferenceForm, decision: FormDecision): Ruling {
  if (form === 'in-person') return ruling([reason('CONF-FORM', otherForms.article, true, { form })])
  const allowed = otherForms.value[edition] !== null && decision !== null && decision.cause !== 'other'
  const numbers = { form, by: decision?.by ?? 'nobody', cause: decision?.cause ?? 'none' }
  return ruling([reasonFrom('CONF-FORM', edition, otherForms, allowed, numbers)])
}

const sealNote = { confidence: { '2025': 'unconfirmed' }, note: 'The article of 2025 on seals was not read.' } as const

/** Whose seal the papers of a secret opinion carry. */
export const opinionSeal: Readonly<Record<ConferenceKind, Provision<readonly string[]>>> = {
  workplace: unchanged(['agency', 'trade-union'], sourceOf('4.6'), sealNote),
  residence: unchanged(['front-commune', 'people-committee-commune'], sourceOf('4.6'), sealNote),
  village: unchanged(['front-commune', 'people-committee-commune'], sourceOf('6.2'), villageNote),
}

/** Who convenes and chairs a conference of voters. */
export type ConferenceConvener = 'body-head' | 'front-commune' | 'people-committee-commune' | 'front-working-committee'

export const conferenceConveners: Readonly<Record<ConferenceKind, Provision<readonly ConferenceConvener[]>>> = {
  workplace: unchanged(['body-head'], sourceOf('1', '1'), { confidence: { '2025': 'unconfirmed' } }),
  residence: unchanged(['front-commune', 'people-committee-commune'], '45.1, 54.1', { amendedBy: law83 }),
  village: unchanged(['front-working-committee'], sourceOf('6'), villageNote),
}

/** The minutes of the Front Working Committee that proposes persons of its village. */
export const workingCommitteeForm: Provision<string> = unchanged('03/HNMT', sourceOf('5'), {
  confidence: { '2025': 'unconfirmed' },
  note: 'The number stands in the list of forms of 2025; its article was not read.',
})

/** The minutes of a conference of voters held online or by opinion papers. */
export const remoteConferenceForm: Provision<string> = provision(
  { '2015': null, '2025': '05/HNCT' },
  'NQLT 102/2025 Điều 9.2, 14.2',
)

/** The minutes of each conference. */
export const conferenceForm: Readonly<Record<ConferenceKind, Provision<string>>> = {
  workplace: unchanged('01/HNCT', sourceOf('4.8')),
  residence: unchanged('02/HNCT', sourceOf('4.8')),
  village: unchanged('04/HNCT', sourceOf('6.2')),
}
