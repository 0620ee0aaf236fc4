import { type Edition, law83 } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'
import { type Organ, organsOf } from './organ.ts'

/** The fewest and the most members of an organ, both inclusive. */
export type Size = Readonly<{ least: number; most: number }>

const size = (least: number, most: number): Size => ({ least, most })

/** Members of every organ, both editions. `null` = the edition does not have the organ. */
export const organSizes: Readonly<Record<Organ, Provision<Size>>> = {
  council: unchanged(size(15, 21), '12.1'),
  'committee-province': provision({ '2015': size(21, 31), '2025': size(23, 37) }, '22', {
    amendedBy: law83,
    note: 'The 2015 size was read in an official comparison of the two texts, not in the original article.',
  }),
  'committee-district': provision({ '2015': size(11, 15), '2025': null }, '22', { amendedBy: law83 }),
  'committee-commune': provision({ '2015': size(9, 11), '2025': size(9, 17) }, '22', { amendedBy: law83 }),
  'board-NA': provision({ '2015': size(9, 15), '2025': size(9, 17) }, '24.1', {
    amendedBy: law83,
    note: 'The 2015 size was read in an official comparison of the two texts, not in the original article.',
  }),
  'board-province': provision({ '2015': size(11, 13), '2025': size(11, 15) }, '24.2', { amendedBy: law83 }),
  'board-district': provision({ '2015': size(9, 11), '2025': null }, '24.2', { amendedBy: law83 }),
  'board-commune': provision({ '2015': size(7, 9), '2025': size(9, 15) }, '24.2', { amendedBy: law83 }),
  team: unchanged(size(11, 21), '25.1'),
  'team-army': unchanged(size(5, 9), '25.1'),
  'team-mixed': unchanged(size(11, 21), '25.1', {
    confidence: { '2015': 'unconfirmed' },
    note: 'The 2015 wording for a polling area shared by a unit and the locality was not seen.',
  }),
  'by-council': unchanged(size(5, 7), '90.1'),
  'by-committee': unchanged(size(3, 5), '90.2'),
  'by-board': unchanged(size(3, 5), '90.1, 90.2'),
  'by-team': unchanged(size(9, 11), '90.3'),
}

/** B-SIZE: the organ has a lawful number of members (numbers: organ, members, least, most). */
export function judgeSize(edition: Edition, organ: Organ, members: number): Ruling {
  const source = organSizes[organ]
  const limits = source.value[edition]
  if (limits === null || !organsOf(edition).includes(organ)) return ruling([organMissing(edition, organ)])
  const { least, most } = limits
  const holds = members >= least && members <= most
  return ruling([reasonFrom('B-SIZE', edition, source, holds, { organ, members, least, most })])
}

/** B-NO-ORGAN: the edition does not have this organ (numbers: organ, edition). */
export const organMissing = (edition: Edition, organ: Organ) => reason('B-NO-ORGAN', '21', false, { organ, edition })
