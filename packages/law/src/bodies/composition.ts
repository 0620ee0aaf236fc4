import { type Edition, law83 } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Reason, type Ruling, reasonFrom, ruling } from '../reason.ts'
import { type Organ, organsOf } from './organ.ts'
import { organMissing } from './size.ts'

/** Chủ tịch, Trưởng ban or Tổ trưởng · Phó Chủ tịch or Phó Trưởng ban · Thư ký. The others are members. */
export const posts = ['chair', 'vice', 'secretary'] as const
export type Post = (typeof posts)[number]

/** `one` and `some` (at least one) are named by the law; `none` = the law names no such post in this organ. */
type Named = 'one' | 'some' | 'none'
type Posts = Readonly<Record<Post, Named>>

const withSecretary: Posts = { chair: 'one', vice: 'some', secretary: 'one' }
const withoutSecretary: Posts = { chair: 'one', vice: 'some', secretary: 'none' }
/** A Polling Team has a head and a secretary; the law names no deputy head. */
const teamPosts: Posts = { chair: 'one', vice: 'none', secretary: 'one' }
const byPosts: Posts = { chair: 'one', vice: 'one', secretary: 'none' }

const secretarySince2025 = (article: string) =>
  provision({ '2015': withoutSecretary, '2025': withSecretary }, article, { amendedBy: law83 })
const districtUntil2025 = (article: string) =>
  provision({ '2015': withoutSecretary, '2025': null }, article, { amendedBy: law83 })

/** The posts each organ has. The secretary of Committees and Boards came with the 2025 edition. */
export const organPosts: Readonly<Record<Organ, Provision<Posts>>> = {
  council: unchanged(withoutSecretary, '12.1'),
  'committee-province': secretarySince2025('22'),
  'committee-district': districtUntil2025('22'),
  'committee-commune': secretarySince2025('22'),
  'board-NA': secretarySince2025('24.1'),
  'board-province': secretarySince2025('24.2'),
  'board-district': districtUntil2025('24.2'),
  'board-commune': secretarySince2025('24.2'),
  team: unchanged(teamPosts, '25.1'),
  'team-army': unchanged(teamPosts, '25.1'),
  'team-mixed': unchanged(teamPosts, '25.1', { confidence: { '2015': 'unconfirmed' } }),
  'by-council': unchanged(byPosts, '90.1'),
  'by-committee': unchanged(byPosts, '90.2'),
  'by-board': unchanged(byPosts, '90.1, 90.2'),
  'by-team': unchanged(teamPosts, '90.3'),
}

/**
 * B-POST: every post of the organ is held as the law names it (numbers: organ, post, named, found). A post the law
 * does not name fails unconfirmed: the law does not forbid it, so the ruling is `ask`.
 */
export function judgePosts(edition: Edition, organ: Organ, held: Readonly<Record<Post, number>>): Ruling {
  const source = organPosts[organ]
  const named = source.value[edition]
  if (named === null) return ruling([organMissing(edition, organ)])
  return ruling(
    posts.map((post): Reason => {
      const found = held[post]
      const answer = reasonFrom('B-POST', edition, source, fits(named[post], found), {
        organ,
        post,
        named: named[post],
        found,
      })
      return named[post] === 'none' && found > 0 ? { ...answer, confidence: 'unconfirmed' } : answer
    }),
  )
}

function fits(named: Named, found: number): boolean {
  if (named === 'none') return found === 0
  return named === 'one' ? found === 1 : found >= 1
}

/** Whom the law wants to see among the members. */
export const sectors = [
  'na-standing-committee',
  'government',
  'front',
  'na-delegation',
  'council-standing',
  'people-committee',
  'state',
  'political',
  'socio-political',
  'social',
  'voters',
  'commanders',
  'soldiers',
] as const
export type Sector = (typeof sectors)[number]

const provincial: readonly Sector[] = ['na-delegation', 'council-standing', 'people-committee', 'front']
const local: readonly Sector[] = ['council-standing', 'people-committee', 'front']
const society: readonly Sector[] = ['state', 'political', 'socio-political', 'social']
const national: readonly Sector[] = ['na-standing-committee', 'government', 'front']
const teamSectors: readonly Sector[] = [...society, 'voters']

/** The sectors each organ is made of; "and other bodies concerned" is not listed, any other sector may sit. */
export const organSectors: Readonly<Record<Organ, Provision<readonly Sector[]>>> = {
  council: unchanged(national, '12.1'),
  'committee-province': unchanged(provincial, '22'),
  'committee-district': provision({ '2015': local, '2025': null }, '22', { amendedBy: law83 }),
  'committee-commune': unchanged(local, '22'),
  'board-NA': unchanged(local, '24.1', { confidence: { '2015': 'unconfirmed' } }),
  'board-province': unchanged(society, '24.2'),
  'board-district': provision({ '2015': society, '2025': null }, '24.2', { amendedBy: law83 }),
  'board-commune': unchanged([...society, 'voters'], '24.2'),
  team: unchanged(teamSectors, '25.1'),
  'team-army': unchanged(['commanders', 'soldiers'], '25.1'),
  'team-mixed': unchanged([...teamSectors, 'commanders', 'soldiers'], '25.1', {
    confidence: { '2015': 'unconfirmed' },
  }),
  'by-council': unchanged(national, '90.1'),
  'by-committee': unchanged([], '90.2', { note: 'The law names no sectors for this organ.' }),
  'by-board': unchanged([], '90.1, 90.2', {
    note: 'A Board for the National Assembly has the local government and the Front, one for a council the four sectors.',
  }),
  'by-team': unchanged(teamSectors, '90.3'),
}

/** B-SECTOR: every sector the law names is represented (numbers: organ, missing as codes joined by ", "). */
export function judgeSectors(edition: Edition, organ: Organ, present: readonly Sector[]): Ruling {
  const source = organSectors[organ]
  const wanted = source.value[edition]
  if (wanted === null || !organsOf(edition).includes(organ)) return ruling([organMissing(edition, organ)])
  const missing = wanted.filter((each) => !present.includes(each))
  return ruling([reasonFrom('B-SECTOR', edition, source, missing.length === 0, { organ, missing: missing.join(', ') })])
}
