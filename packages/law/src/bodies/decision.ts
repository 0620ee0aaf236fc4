import type { Edition } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'
import { kindOf, type Organ, organsOf } from './organ.ts'
import { organMissing } from './size.ts'

/** A share as two integers: `of` × count is compared with `part` × whole. No share is ever divided. */
export type Share = Readonly<{ part: number; of: number }>

/** A meeting is held when at least two thirds of ALL members are present. */
export const quorum: Readonly<Record<'council' | 'local', Provision<Share>>> = {
  council: unchanged({ part: 2, of: 3 }, '13'),
  local: unchanged({ part: 2, of: 3 }, '26.1'),
}

/** A decision is adopted by MORE than half of ALL members, not of those present. */
export const adoption: Readonly<Record<'council' | 'local', Provision<Share>>> = {
  council: unchanged({ part: 1, of: 2 }, '13'),
  local: unchanged({ part: 1, of: 2 }, '26.1'),
}

/** Members of the organ, those present, those in favour. */
export type Vote = Readonly<{ members: number; present: number; inFavour: number }>

/**
 * B-QUORUM and B-MAJORITY: was the meeting valid and the decision adopted (numbers: members, present | inFavour,
 * needed). It holds for a Polling Team judging a doubtful ballot too (Điều 21 counts it among the organs of Điều 26), even
 * where practice is a simple show of hands. Figures that cannot be, such as more in favour than present, answer `no` with B-VOTE.
 */
export function judgeDecision(edition: Edition, organ: Organ, { members, present, inFavour }: Vote): Ruling {
  const side = kindOf(organ) === 'council' ? 'council' : 'local'
  const two = quorum[side].value[edition]
  const half = adoption[side].value[edition]
  if (two === null || half === null || !organsOf(edition).includes(organ)) {
    return ruling([organMissing(edition, organ)])
  }
  if (members < 1 || present > members || inFavour > present || inFavour < 0) {
    return ruling([reason('B-VOTE', adoption[side].article, false, { organ, members, present, inFavour })])
  }
  return ruling([
    reasonFrom('B-QUORUM', edition, quorum[side], two.of * present >= two.part * members, {
      organ,
      members,
      present,
      needed: Math.ceil((two.part * members) / two.of),
    }),
    reasonFrom('B-MAJORITY', edition, adoption[side], half.of * inFavour > half.part * members, {
      organ,
      members,
      inFavour,
      needed: Math.floor((half.part * members) / half.of) + 1,
    }),
  ])
}
