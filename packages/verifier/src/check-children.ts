import { sameBytes, toHex } from './encoding.ts'
import type { Children } from './figures.ts'
import type { Findings } from './findings.ts'
import type { Hashes } from './growing.ts'
import type { Sha256 } from './machine.ts'
import { Roots } from './tree.ts'

/** An aggregate's children, and what they must be. */
export type Family = Readonly<{
  name: string
  index: number
  children: Children
  /** The leaves it must add up, ascending. */
  wanted: readonly number[]
}>

/** Whether an aggregate lists exactly the leaves it must add up. */
export const isExactly = ({ indexes }: Children, wanted: readonly number[]): boolean =>
  indexes.length === wanted.length && indexes.every((child, at) => child === wanted[at])

/** Compares the children of an aggregate with the standing leaves it must add up. */
export function checkChildren(sha256: Sha256, findings: Findings, hashes: Hashes, family: Family): void {
  const { name, index, children, wanted } = family
  const say = (code: 'child-missing' | 'child-doubled' | 'child-foreign' | 'children-root', detail: string) =>
    findings.add('completeness', code, name, detail, index)
  const own = new Set(wanted)
  const given = new Set(children.indexes)
  const doubled = new Set(children.indexes.filter((child, at) => child === children.indexes[at - 1]))
  for (const child of doubled) say('child-doubled', `leaf ${child}`)
  for (const child of given) if (!own.has(child)) say('child-foreign', `leaf ${child}`)
  for (const child of wanted) if (!given.has(child)) say('child-missing', `leaf ${child}`)
  // A child beyond the log is foreign; there is nothing to compute a root from.
  if (children.indexes.some((child) => child >= hashes.length)) return
  const root = rootOfChildren(sha256, hashes, children.indexes)
  if (toHex(root) !== children.root) say('children-root', toHex(root))
}

function rootOfChildren(sha256: Sha256, hashes: Hashes, indexes: readonly number[]): Uint8Array {
  const roots = new Roots(sha256)
  for (const index of indexes) roots.append(hashes.at(index))
  return roots.root()
}

/** Whether a copy's hash is the one in the log. */
export const isLeafHash = (hashes: Hashes, index: number, hash: Uint8Array): boolean =>
  index < hashes.length && sameBytes(hashes.at(index), hash)
