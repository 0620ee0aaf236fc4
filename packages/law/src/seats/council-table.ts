import type { ByEdition, Edition } from '../edition.ts'
import { type Confidence, type Provision, provision } from '../provision.ts'

/** Kinds of administrative unit that the number of council deputies depends on. Each edition knows some of them. */
export const unitKinds = [
  'special-city',
  'city',
  'province-mountain',
  'province',
  'district-mountain-island',
  'district',
  'urban-district',
  'commune-mountain-island',
  'commune',
  'ward',
  'township',
  'ward-of-city',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** A number fixed for up to so many inhabitants, inclusive. */
type Flat = Readonly<{ upTo: number; seats: number }>
/** One more deputy for every full `every` inhabitants above the bracket before, up to `upTo` inclusive (null: no end). */
type Bracket = Readonly<{ upTo: number | null; every: number }>
type Known<T> = Readonly<{ value: T; confidence: Confidence }>

/**
 * How many deputies a council has: a fixed number up to the last of `base`, then the brackets one after the other,
 * each rounded down, then the cap. `null` = the figures are not known to us, only the least and the most.
 */
export type SeatRule = Readonly<{
  base: Known<readonly Flat[]>
  brackets: Known<readonly Bracket[]> | null
  cap: Known<number>
}>

const sure = <T>(value: T): Known<T> => ({ value, confidence: 'confirmed' })
const unsure = <T>(value: T): Known<T> => ({ value, confidence: 'unconfirmed' })
const upTo = (population: number, seats: number): Flat => ({ upTo: population, seats })
const every = (inhabitants: number, end: number | null = null): Bracket => ({ upTo: end, every: inhabitants })

/** Where the numbers of each edition stand: 2015 as amended by Law 47/2019/QH14, for the councils of 2021–2026. */
export const seatArticle: ByEdition<string> = {
  '2015': 'Luật 77/2015/QH13 (sửa đổi bởi Luật 47/2019/QH14)',
  '2025': 'Luật 72/2025/QH15 Điều 30',
}

/** The same number whatever the population: a base up to nobody, no brackets, and the cap. */
const fixed = (seats: number): SeatRule => ({ base: sure([upTo(0, seats)]), brackets: sure([]), cap: sure(seats) })

/**
 * The table of both editions side by side; `null` = the edition does not have the kind. In 2025 special zones count as
 * `commune-mountain-island`, wards of a province as `commune`, and `ward-of-city` has its own row; mountain provinces
 * have no row of their own any more.
 */
export const seatRules: Readonly<Record<UnitKind, ByEdition<SeatRule | null>>> = {
  // Hà Nội and Thành phố Hồ Chí Minh.
  'special-city': { '2015': fixed(95), '2025': fixed(125) },
  city: {
    '2015': { base: sure([upTo(1_000_000, 50)]), brackets: sure([every(60_000)]), cap: sure(85) },
    '2025': { base: sure([upTo(1_200_000, 50)]), brackets: sure([every(75_000)]), cap: sure(85) },
  },
  'province-mountain': {
    '2015': { base: sure([upTo(500_000, 50)]), brackets: sure([every(50_000)]), cap: sure(75) },
    '2025': null,
  },
  province: {
    '2015': { base: sure([upTo(1_000_000, 50)]), brackets: sure([every(70_000)]), cap: sure(85) },
    '2025': { base: sure([upTo(1_000_000, 50)]), brackets: sure([every(70_000)]), cap: sure(85) },
  },
  'district-mountain-island': {
    '2015': { base: sure([upTo(40_000, 30)]), brackets: unsure([every(7_000)]), cap: sure(35) },
    '2025': null,
  },
  // One table read 35 as the base; a plain district elected 30 in 2021 and 35 is the cap, so the base is 30.
  district: {
    '2015': { base: sure([upTo(80_000, 30)]), brackets: unsure([every(15_000)]), cap: sure(35) },
    '2025': null,
  },
  // The threshold (80,000–100,000) and the step (10,000–15,000) differ by kind and were not read.
  'urban-district': { '2015': { base: unsure([upTo(80_000, 30)]), brackets: null, cap: unsure(35) }, '2025': null },
  'commune-mountain-island': {
    // The bounds between 2,000 and 3,000 as we read them; inclusive or not is to be seen in Law 47/2019.
    '2015': {
      base: sure([upTo(2_000, 15), upTo(2_999, 19), upTo(3_000, 21)]),
      brackets: unsure([every(1_000)]),
      cap: sure(30),
    },
    '2025': { base: sure([upTo(5_000, 15)]), brackets: sure([every(1_000, 10_000), every(3_000)]), cap: sure(30) },
  },
  commune: {
    '2015': { base: sure([upTo(5_000, 25)]), brackets: unsure([every(2_500)]), cap: sure(30) },
    '2025': { base: sure([upTo(10_000, 15)]), brackets: sure([every(2_000, 20_000), every(6_000)]), cap: sure(30) },
  },
  ward: {
    '2015': { base: unsure([upTo(10_000, 21)]), brackets: unsure([every(5_000)]), cap: unsure(30) },
    '2025': null,
  },
  // As a commune or as a ward: which of the two was not read.
  township: { '2015': { base: unsure([upTo(5_000, 15)]), brackets: null, cap: unsure(30) }, '2025': null },
  'ward-of-city': {
    '2015': null,
    '2025': { base: sure([upTo(15_000, 15)]), brackets: sure([every(6_000, 45_000), every(7_000)]), cap: sure(30) },
  },
}

/** The kinds an edition knows, in the order of `unitKinds`. */
export const unitKindsOf = (edition: Edition): readonly UnitKind[] =>
  unitKinds.filter((each) => seatRules[each][edition] !== null)

/** A district with this many communes or more has its number fixed by the National Assembly Standing Committee. */
export const manyCommunes: Provision<{ communes: number; cap: number }> = provision(
  { '2015': { communes: 30, cap: 40 }, '2025': null },
  seatArticle['2015'],
)
