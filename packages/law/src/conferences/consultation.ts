import { type Body, bodiesOf, type Edition, law83 } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'
import { judgeSurplus } from '../surplus.ts'

/** The first, second and third consultative conference (hiệp thương). */
export const consultationRounds = [1, 2, 3] as const
export type ConsultationRound = (typeof consultationRounds)[number]

/** Where it is held: the centre and the province for the National Assembly, each level for its own council. */
export const consultationPlaces = ['centre', 'province-NA', 'province', 'district', 'commune'] as const
export type ConsultationPlace = (typeof consultationPlaces)[number]

/** Those who take part, are invited, or receive the minutes. `…-level` = of the level that holds the conference. */
export type Party =
  | 'front-presidium'
  | 'front-standing-level'
  | 'front-standing-below'
  | 'member-organisations'
  | 'NEC'
  | 'na-standing-committee'
  | 'government'
  | 'front-central'
  | 'committee-level'
  | 'council-standing-level'
  | 'people-committee-level'
  | 'council-standing-above'
  | 'people-committee-above'
  | 'front-above'

/** What the conference settles. */
export type Matter = 'structure-and-numbers' | 'preliminary-list' | 'qualified-list'

/** What the law says of the conferences of one place. `attend` vote when it comes to a vote, `invited` do not. */
export type ConsultationRule = Readonly<{
  convener: Provision<Party>
  attend: Provision<readonly Party[]>
  invited: Provision<readonly Party[]>
  /** Who gets the minutes at once; the list of the third goes out by the calendar's step `frontSends`. */
  minutesTo: Provision<readonly Party[]>
}>

const level: readonly Party[] = ['front-standing-level', 'member-organisations']
const guests: readonly Party[] = ['committee-level', 'council-standing-level', 'people-committee-level']
const provinceCouncil: readonly Party[] = [
  'NEC',
  'na-standing-committee',
  'government',
  'front-central',
  'council-standing-level',
  'committee-level',
]
const belowProvince: readonly Party[] = [
  'council-standing-above',
  'people-committee-above',
  'front-above',
  'council-standing-level',
  'committee-level',
]
const amended = { amendedBy: law83 } as const
const belowNote = 'Whether lower Fronts also attended in 2021 is not confirmed.'

const council = (minutesTo: readonly Party[], lower: boolean): ConsultationRule => ({
  convener: unchanged('front-standing-level', '50.1', amended),
  attend: unchanged(level, '50.1', {
    ...amended,
    ...(lower ? { confidence: { '2015': 'unconfirmed' }, note: belowNote } : {}),
  }),
  invited: unchanged(guests, '50.1', amended),
  minutesTo: unchanged(minutesTo, '50.4', amended),
})

/** The 2025 edition has no district. */
const abolished = ({ convener, attend, invited, minutesTo }: ConsultationRule): ConsultationRule => ({
  convener: { ...convener, value: { ...convener.value, '2025': null } },
  attend: { ...attend, value: { ...attend.value, '2025': null } },
  invited: { ...invited, value: { ...invited.value, '2025': null } },
  minutesTo: { ...minutesTo, value: { ...minutesTo.value, '2025': null } },
})

/** The conferences by place; the same in all three rounds (Điều 43.1, 44.1, 48.1, 49.1, 53.1, 56.1 refer to the first). */
export const consultations: Readonly<Record<ConsultationPlace, ConsultationRule>> = {
  centre: {
    convener: unchanged('front-presidium', '38.1'),
    attend: unchanged(['front-presidium', 'member-organisations'], '38.1'),
    invited: unchanged(['NEC', 'na-standing-committee', 'government'], '38.1'),
    minutesTo: unchanged(['NEC', 'na-standing-committee'], '38.3'),
  },
  'province-NA': {
    convener: unchanged('front-standing-level', '39.1', amended),
    attend: unchanged([...level, 'front-standing-below'], '39.1', {
      ...amended,
      note: 'The level below is the district in 2021 and the commune in 2026.',
    }),
    invited: unchanged(guests, '39.1', amended),
    minutesTo: unchanged(['NEC', 'na-standing-committee', 'front-central', 'committee-level'], '39.3', amended),
  },
  province: council(provinceCouncil, true),
  district: abolished(council(belowProvince, true)),
  commune: council(belowProvince, false),
}

/** The articles of each round, for the places of the National Assembly and for the councils. */
const articles: Readonly<Record<ConsultationRound, Readonly<Record<'centre' | 'province-NA' | 'council', string>>>> = {
  1: { centre: '38', 'province-NA': '39', council: '50' },
  2: { centre: '43', 'province-NA': '44', council: '53' },
  3: { centre: '48', 'province-NA': '49', council: '56' },
}

const matters: Readonly<Record<ConsultationRound, Matter>> = {
  1: 'structure-and-numbers',
  2: 'preliminary-list',
  3: 'qualified-list',
}

/** One conference: what it settles and the article it rests on. `step` is the calendar's id of its last day. */
export type Consultation = Readonly<{
  round: ConsultationRound
  place: ConsultationPlace
  matter: Matter
  article: string
  step: 'consult1' | 'consult2' | 'consult3'
}>

/** The conferences an edition holds, in order of round. */
export function consultationsOf(edition: Edition): readonly Consultation[] {
  const known = bodiesOf(edition)
  const places = consultationPlaces.filter((place) => !isCouncil(place) || known.includes(place))
  return consultationRounds.flatMap((round) =>
    places.map((place) => ({
      round,
      place,
      matter: matters[round],
      article: articles[round][isCouncil(place) ? 'council' : place],
      step: `consult${round}` as const,
    })),
  )
}

const isCouncil = (place: ConsultationPlace): place is Exclude<Body, 'NA'> & ConsultationPlace =>
  place !== 'centre' && place !== 'province-NA'

/** A conference agrees; only what it cannot agree on is voted. Hands or secret ballot, as it decides itself. */
export const consultationVoting: Provision<'present-members-by-majority'> = unchanged(
  'present-members-by-majority',
  'NQLT 09/2021; NQLT 102/2025 Điều 2.3, 5.3, 18.3, 20.3, 26.2, 28.2',
  { confidence: 'unconfirmed', note: 'That more than half of those present decide is not written; who votes is.' },
)

/** A vote of the conference; `guestsVoted`: someone invited voted too. */
export type ConsultationVote = Readonly<{ present: number; inFavour: number; guestsVoted: boolean }>

const votersOnly: Provision<'members-present'> = unchanged(
  'members-present',
  'NQLT 09/2021; NQLT 102/2025 Điều 2.3, 5.3, 18.3, 20.3, 26.2, 28.2',
  { confidence: { '2015': 'unconfirmed' }, note: 'The text of 2021 was not seen.' },
)

/**
 * CONS-VOTERS, CONS-MAJORITY: only members of the conference who are present vote; more than half of them decide. The
 * second is not written anywhere, so fewer is `ask` (numbers: inFavour, present).
 */
export function judgeConsultationVote(edition: Edition, { present, inFavour, guestsVoted }: ConsultationVote): Ruling {
  return ruling([
    reasonFrom('CONS-VOTERS', edition, votersOnly, !guestsVoted && inFavour <= present),
    reasonFrom('CONS-MAJORITY', edition, consultationVoting, 2 * inFavour > present, { inFavour, present }),
  ])
}

/** What a written record of a conference says (Điều 38.3). */
export const consultationRecord: Provision<readonly ('composition' | 'attendance' | 'proceedings' | 'result')[]> =
  unchanged(['composition', 'attendance', 'proceedings', 'result'], '38.3')

/** What a consultative conference is about: seats in the National Assembly or in a People's Council. */
export type ConsultationSubject = 'NA' | 'council'

const formsNote = {
  confidence: { '2015': 'unconfirmed' },
  note: 'The forms of the joint resolution of 2021 were not seen.',
} as const

/** The minutes of a conference, and the list that goes with those of the second and the third. */
export const consultationPapers: Readonly<
  Record<ConsultationSubject, Readonly<{ minutes: Provision<string>; list: Provision<string> }>>
> = {
  NA: {
    minutes: provision({ '2015': null, '2025': '01/BCĐBQH-MT' }, 'NQLT 102/2025 Điều 2.4, 18.5, 26.3', formsNote),
    list: provision({ '2015': null, '2025': '05/BCĐBQH-MT' }, 'NQLT 102/2025 Điều 18.5, 26.3', formsNote),
  },
  council: {
    minutes: provision({ '2015': null, '2025': '01/BCĐBHĐND-MT' }, 'NQLT 102/2025 Điều 5.4, 20, 28', formsNote),
    list: provision({ '2015': null, '2025': '05/BCĐBHĐND-MT' }, 'NQLT 102/2025 Điều 20, 28', formsNote),
  },
}

/** How a conference may be held. */
export type ConsultationForm = 'in-person' | 'online' | 'hybrid'

/** Why it was not held in person: who decided, and whether by force majeure or because travel is hard. */
export type ConsultationFormDecision = Readonly<{
  by: 'front-central' | 'front-province'
  cause: 'force-majeure' | 'hard-travel'
}> | null

/** In person; online by force majeure (Central Front); hybrid in provinces with hard travel (provincial Front). */
export const consultationForms: Provision<'in-person-unless-decided'> = provision(
  { '2015': null, '2025': 'in-person-unless-decided' },
  'NQLT 102/2025 Điều 29.2',
  { confidence: { '2015': 'unconfirmed' }, note: 'The text of 2021 was not seen.' },
)

/** CONS-FORM: the conference is held in person, or otherwise as decided by who may (numbers: form). */
export function judgeConsultationForm(
  edition: Edition,
  place: ConsultationPlace,
  form: ConsultationForm,
  decision: ConsultationFormDecision,
): Ruling {
  if (form === 'in-person') return ruling([reason('CONS-FORM', consultationForms.article, true, { form })])
  const provincial = place === 'province-NA' || place === 'province'
  const online = form === 'online' && decision?.by === 'front-central' && decision.cause === 'force-majeure'
  const hybrid =
    form === 'hybrid' && provincial && decision?.by === 'front-province' && decision.cause === 'hard-travel'
  const allowed = consultationForms.value[edition] !== null && (online || hybrid)
  return ruling([reasonFrom('CONS-FORM', edition, consultationForms, allowed, { form })])
}

/** The list put before the third conference is longer than the official list must be. */
export const thirdListLonger: Provision<true> = provision(
  { '2015': null, '2025': true },
  'NQLT 102/2025 Điều 25.4, 27.2',
  { confidence: { '2015': 'unconfirmed' }, note: 'The text of 2021 was not seen.' },
)

/**
 * CONS-THIRD-LIST: more persons are put before the third conference than the official list of the constituency needs
 * (numbers: candidates, seats, needed = the fewest that the official list may have).
 */
export function judgeThirdList(edition: Edition, body: Body, seats: number, candidates: number): Ruling {
  const { numbers } = judgeSurplus(edition, body, seats, candidates)
  const needed = Number(numbers.needed ?? Number.POSITIVE_INFINITY)
  return ruling([
    reasonFrom('CONS-THIRD-LIST', edition, thirdListLonger, candidates > needed, {
      candidates,
      seats,
      ...(Number.isFinite(needed) ? { needed } : {}),
    }),
  ])
}
