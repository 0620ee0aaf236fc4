import type { Body, Edition } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from '../reason.ts'

/** The papers of a dossier, beside the portraits. */
export const dossierParts = ['application', 'cv-certified', 'short-biography', 'asset-declaration'] as const
export type DossierPart = (typeof dossierParts)[number]

export const dossierPartsRule: Provision<readonly DossierPart[]> = unchanged(dossierParts, '35.2')

/** Colour portraits of 4 × 6 cm. */
export const portraits: Provision<number> = unchanged(3, '35.2')

/** The portraits are not older than this many months on the day of filing. */
export const portraitMonths: Provision<number> = provision({ '2015': null, '2025': 6 }, 'NQ 40/NQ-HĐBCQG Điều 2.3')

/** Before the paper dossier, application and short biography are typed in on the Council's website. */
export const declaredOnline: Provision<boolean> = provision(
  { '2015': false, '2025': true },
  'NQ 40/NQ-HĐBCQG Điều 3.1.d',
)

/** Sets of the dossier. */
export const dossierSets: Readonly<Record<'NA' | 'council', Provision<number>>> = {
  NA: unchanged(2, '36.1'),
  council: unchanged(1, '36.2'),
}

/** Who put the person forward. */
export type Nomination = 'central' | 'local' | 'self'
/** Where a dossier is filed: the Council, the provincial Committee, the Committee of the unit one stands in. */
export type FilingPlace = 'NEC' | 'provincial-committee' | 'committee-of-unit'

/** Where a dossier goes. Central nominations exist for the National Assembly only. */
export const filingPlaces: Readonly<Record<Nomination | 'council', Provision<FilingPlace>>> = {
  central: unchanged('NEC', '36.1.a'),
  local: unchanged('provincial-committee', '36.1.b'),
  self: unchanged('provincial-committee', '36.1.b'),
  council: unchanged('committee-of-unit', '36.2'),
}

/** Local and self-nominated candidates live or permanently work where they stand. */
const residence: Readonly<Record<'NA' | 'council', Provision<true>>> = {
  NA: unchanged(true, '36.1.b'),
  council: unchanged(true, '36.2'),
}

/** One dossier as it was handed in. Instants are ISO 8601 with offset; `closesAt` is the calendar's step `filing`. */
export type Dossier = Readonly<{
  body: Body
  nomination: Nomination
  parts: readonly DossierPart[]
  portraits: number
  /** Age of the portraits in whole months, null when not asked. */
  portraitMonths: number | null
  sets: number
  filedWith: FilingPlace
  receivedAt: string
  closesAt: string
  declaredOnline: boolean
  /** Lives or permanently works in the place of standing. */
  resident: boolean
}>

/**
 * D-PARTS, D-PORTRAITS, D-PORTRAIT-AGE, D-ONLINE, D-SETS, D-PLACE, D-TIME, D-RESIDENCE, D-NOMINATION: the dossier is
 * complete, in time and in the right place. Received on the minute it closes is in time; one minute later is late.
 * The law gives no appeal against a refusal other than the complaint of Điều 61.
 */
export function judgeDossier(edition: Edition, dossier: Dossier): Ruling {
  const { body, nomination } = dossier
  const missing = dossierParts.filter((each) => !dossier.parts.includes(each))
  const sets = dossierSets[body === 'NA' ? 'NA' : 'council']
  const needed = sets.value[edition] ?? 0
  const wanted = portraits.value[edition] ?? 0
  return ruling([
    reasonFrom('D-PARTS', edition, dossierPartsRule, missing.length === 0, { missing: missing.join(', ') }),
    reasonFrom('D-PORTRAITS', edition, portraits, dossier.portraits >= wanted, { found: dossier.portraits, wanted }),
    ...portraitAge(edition, dossier.portraitMonths),
    ...(declaredOnline.value[edition] ? [reasonFrom('D-ONLINE', edition, declaredOnline, dossier.declaredOnline)] : []),
    reasonFrom('D-SETS', edition, sets, dossier.sets >= needed, { found: dossier.sets, needed }),
    ...(nomination === 'central' && body !== 'NA' ? [reason('D-NOMINATION', '36.1.a', false)] : []),
    placeReason(edition, dossier),
    reason('D-TIME', '35.1', Date.parse(dossier.receivedAt) <= Date.parse(dossier.closesAt), {
      receivedAt: dossier.receivedAt,
      closesAt: dossier.closesAt,
    }),
    ...(nomination === 'central' && body === 'NA'
      ? []
      : [reasonFrom('D-RESIDENCE', edition, residence[body === 'NA' ? 'NA' : 'council'], dossier.resident, { body })]),
  ])
}

function portraitAge(edition: Edition, months: number | null): Reason[] {
  const most = portraitMonths.value[edition]
  return most === null || months === null
    ? []
    : [reasonFrom('D-PORTRAIT-AGE', edition, portraitMonths, months <= most, { months, most })]
}

function placeReason(edition: Edition, { body, nomination, filedWith }: Dossier): Reason {
  const source = filingPlaces[body === 'NA' ? nomination : 'council']
  const wanted = source.value[edition] ?? ''
  return reasonFrom('D-PLACE', edition, source, filedWith === wanted, { filedWith, wanted })
}

/**
 * D-TRANSFER: a candidate is moved to a post in another unit after filing has closed. From 2025 the dossier of a
 * National Assembly or provincial candidate is moved as the Council guides (Điều 36.4); everywhere else the law is
 * silent. Always `ask`.
 */
export function dossierTransfer(edition: Edition, body: Body): Ruling {
  const guided = (transferGuidance.value[edition] ?? []).includes(body) ? 1 : 0
  const answer = reasonFrom('D-TRANSFER', edition, transferGuidance, false, { body, guided })
  return ruling([{ ...answer, confidence: 'unconfirmed' }])
}

const transferGuidance: Provision<readonly Body[]> = provision({ '2015': null, '2025': ['NA', 'province'] }, '36.4', {
  note: 'The guidance itself was not seen.',
})
