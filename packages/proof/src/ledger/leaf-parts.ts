import { bytesToHex } from '@noble/hashes/utils.js'
import { rootOf } from '../merkle/compact-range.ts'
import type { AggregateBody, AreasBody, LeafOutcome } from './bodies.ts'

/** At most so many polling areas stand in one leaf: with ids of usual length it stays well below 60,000 bytes. */
const areasInLeaf = 500

/** The polling areas of a contest, in as many leaves as they need; one at least. */
export function areasParts(areas: AreasBody['areas']): readonly Pick<AreasBody, 'part' | 'parts' | 'areas'>[] {
  const parts = Math.max(1, Math.ceil(areas.length / areasInLeaf))
  return Array.from({ length: parts }, (_, at) => ({
    part: at + 1,
    parts,
    areas: areas.slice(at * areasInLeaf, (at + 1) * areasInLeaf),
  }))
}

/** The leaves an aggregate adds up, in the order of the log, with the root over them. */
export function childrenOf(
  leaves: readonly Readonly<{ index: number; hash: Uint8Array }>[],
): AggregateBody['children'] {
  const inOrder = [...leaves].sort((a, b) => a.index - b.index)
  return { indexes: inOrder.map(({ index }) => index), root: bytesToHex(rootOf(inOrder.map(({ hash }) => hash))) }
}

/** Of an outcome with its reasons and percentages what a leaf has. */
export const leafOutcome = ({ elected, next, poll, undecided, unfilled }: LeafOutcome): LeafOutcome => ({
  ...{ elected, next, poll, undecided, unfilled },
})
