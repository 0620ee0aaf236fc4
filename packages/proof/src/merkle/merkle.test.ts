import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64 } from '../base64.ts'
import { fromHex, hex } from '../testing/hex.ts'
import { leavesOf, NaiveTree } from '../testing/naive-tree.ts'
import { vectors } from '../testing/vectors.ts'
import { CompactRange, rootOf } from './compact-range.ts'
import { emptyRoot, hashLeaf, hashNode } from './hash.ts'
import { MerkleTree } from './merkle-tree.ts'
import { consistencyProof, inclusionProof } from './prove.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

const largest = 300
const leaves = leavesOf(largest)
const naive = new NaiveTree(leaves)
const leafHashes = leaves.map(hashLeaf)
const tree = new MerkleTree()
for (const hash of leafHashes) tree.append(hash)

const value = <Value>(checked: { ok: true; value: Value } | { ok: false; code: string }): Value => {
  if (!checked.ok) throw new Error(checked.code)
  return checked.value
}

describe('hashes of RFC 6962', () => {
  test('the empty root, the empty leaf and the tree of eight leaves that Certificate Transparency publishes', () => {
    expect(hex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(hashLeaf(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    expect(hex(rootOf(inputs.map((input) => hashLeaf(fromHex(input)))))).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    )
  })
})

describe('against the recursive definition, every size up to 300', () => {
  test('roots: appended, from memory, in parts merged', () => {
    const range = CompactRange.empty()
    for (let size = 0; size <= largest; size++) {
      const root = naive.root(0, size)
      expect(range.root()).toEqual(root)
      expect(tree.root(size)).toEqual(root)
      const leaf = leafHashes[size]
      if (leaf) range.append(leaf)
    }
  })

  test('every inclusion proof is the one of the definition and verifies', async () => {
    for (let size = 1; size <= largest; size++) {
      const root = naive.root(0, size)
      // Every index of small trees and of those around a power of two; a step of primes elsewhere.
      const step = size <= 70 || [127, 128, 129, 255, 256, 257, 300].includes(size) ? 1 : 7
      for (let index = size % step; index < size; index += step) {
        const proof = value(await inclusionProof(tree.read, index, size))
        expect(proof).toEqual(naive.path(index, 0, size))
        const leafHash = leafHashes[index] ?? emptyRoot()
        expect(verifyInclusion({ index, size, leafHash, proof, root })).toEqual({ ok: true, value: true })
      }
    }
  })

  test('every consistency proof is the one of the definition and verifies', async () => {
    for (let size2 = 1; size2 <= largest; size2++) {
      const step = size2 <= 70 || [127, 128, 129, 255, 256, 257, 300].includes(size2) ? 1 : 7
      for (let size1 = 1 + (size2 % step); size1 <= size2; size1 += step) {
        const proof = value(await consistencyProof(tree.read, size1, size2))
        expect(proof).toEqual(naive.consistency(size1, 0, size2))
        const claim = { size1, size2, root1: naive.root(0, size1), root2: naive.root(0, size2), proof }
        expect(verifyConsistency(claim)).toEqual({ ok: true, value: true })
      }
    }
  })
})

/** One thing about a proof is changed: a byte, its length, its order, a number. */
const sabotage = fc.record({
  kind: fc.constantFrom('flip', 'drop', 'double', 'extra', 'swap', 'short', 'root', 'first', 'number', 'size'),
  place: fc.nat(),
  bit: fc.nat({ max: 7 }),
})
type Sabotage = { kind: string; place: number; bit: number }

const flipped = (hash: Uint8Array | undefined, place: number, bit: number): Uint8Array => {
  const other = (hash ?? emptyRoot()).slice()
  other[place % 32] = (other[place % 32] ?? 0) ^ (1 << bit)
  return other
}

function spoiled(proof: readonly Uint8Array[], { kind, place, bit }: Sabotage): readonly Uint8Array[] {
  const at = place % Math.max(1, proof.length)
  const own = proof[at]
  if (kind === 'extra') return proof.toSpliced(at, 0, emptyRoot())
  if (!own) return proof
  if (kind === 'flip') return proof.with(at, flipped(own, place, bit))
  if (kind === 'drop') return proof.toSpliced(at, 1)
  if (kind === 'double') return proof.toSpliced(at, 0, own)
  if (kind === 'short') return proof.with(at, own.slice(0, 31))
  if (kind === 'swap') return proof.toReversed()
  return proof
}

describe('a changed proof is refused', () => {
  test('inclusion', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: largest }), fc.nat(), sabotage, async (size, pick, change) => {
        const index = pick % size
        const honest = {
          index,
          size,
          leafHash: leafHashes[index] ?? emptyRoot(),
          proof: value(await inclusionProof(tree.read, index, size)),
          root: naive.root(0, size),
        }
        const { kind, place, bit } = change
        const claim = {
          ...honest,
          proof: spoiled(honest.proof, change),
          root: kind === 'root' ? flipped(honest.root, place, bit) : honest.root,
          leafHash: kind === 'first' ? flipped(honest.leafHash, place, bit) : honest.leafHash,
          index: kind === 'number' ? (index + 1 + (place % size)) % (size + 1) : index,
          size: kind === 'size' ? place % size : size,
        }
        const same = claim.index === index && claim.proof.every((hash, at) => hash === honest.proof[at])
        // A smaller size may lead through the same siblings; then the same leaf is in the same place under the same root.
        fc.pre(kind !== 'size' || claim.size <= index)
        fc.pre(
          kind === 'root' || kind === 'first' || kind === 'size' || !same || claim.proof.length !== honest.proof.length,
        )
        expect(verifyInclusion(claim).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('consistency', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: largest }), fc.nat(), sabotage, async (size2, pick, change) => {
        const size1 = 1 + (pick % size2)
        const honest = {
          size1,
          size2,
          root1: naive.root(0, size1),
          root2: naive.root(0, size2),
          proof: value(await consistencyProof(tree.read, size1, size2)),
        }
        const { kind, place, bit } = change
        const claim = {
          ...honest,
          proof: spoiled(honest.proof, change),
          root1: kind === 'first' ? flipped(honest.root1, place, bit) : honest.root1,
          root2: kind === 'root' ? flipped(honest.root2, place, bit) : honest.root2,
          size1: kind === 'number' ? size2 + 1 : kind === 'size' ? 0 : size1,
        }
        const same =
          claim.proof.length === honest.proof.length && claim.proof.every((hash, at) => hash === honest.proof[at])
        fc.pre(['root', 'first', 'number', 'size'].includes(kind) || !same)
        expect(verifyConsistency(claim).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('a proof one hash too long or too short is refused for its length, every size up to 40', async () => {
    for (let size = 1; size <= 40; size++) {
      const root = naive.root(0, size)
      for (let index = 0; index < size; index++) {
        const proof = value(await inclusionProof(tree.read, index, size))
        const claim = { index, size, leafHash: leafHashes[index] ?? root, root }
        expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toMatchObject({ code: 'proof-too-long' })
        if (size > 1) {
          expect(verifyInclusion({ ...claim, proof: proof.slice(0, -1) })).toMatchObject({ code: 'proof-too-short' })
        }
        const old = { size1: index + 1, root1: naive.root(0, index + 1), size2: size, root2: root }
        const longer = [...value(await consistencyProof(tree.read, old.size1, size)), root]
        expect(verifyConsistency({ ...old, proof: longer })).toMatchObject({ code: 'proof-too-long' })
        if (old.size1 < size) {
          expect(verifyConsistency({ ...old, proof: longer.slice(0, -2) })).toMatchObject({ code: 'proof-too-short' })
        }
      }
    }
  })

  test('the last of two leaves is not the only leaf', () => {
    const [first, last] = leafHashes
    if (!first || !last) throw new Error('no leaves')
    const claim = { index: 0, size: 1, leafHash: last, proof: [first], root: hashNode(first, last) }
    expect(verifyInclusion(claim)).toMatchObject({ code: 'proof-too-long' })
  })

  test('nothing is provable about an empty tree, and equal sizes need an empty proof and equal roots', () => {
    const root1 = emptyRoot()
    const root2 = naive.root(0, 5)
    expect(verifyConsistency({ size1: 0, size2: 5, root1, root2, proof: [] })).toMatchObject({ code: 'not-in-tree' })
    expect(verifyConsistency({ size1: 5, size2: 5, root1: root2, root2, proof: [root1] })).toMatchObject({
      code: 'proof-too-long',
    })
    expect(verifyConsistency({ size1: 5, size2: 5, root1, root2, proof: [] })).toMatchObject({ code: 'root-differs' })
    expect(verifyConsistency({ size1: 5, size2: 5, root1: root2, root2, proof: [] }).ok).toBe(true)
  })

  test('sizes as large as numbers go do not mislead', () => {
    const size = Number.MAX_SAFE_INTEGER
    const proof = Array.from({ length: 53 }, emptyRoot)
    const claim = { index: size - 1, size, leafHash: emptyRoot(), root: emptyRoot(), proof }
    expect(verifyInclusion(claim)).toMatchObject({ ok: false })
    expect(verifyInclusion({ ...claim, size: size + 1 })).toMatchObject({ code: 'not-in-tree' })
    expect(verifyInclusion({ ...claim, index: -1 })).toMatchObject({ code: 'not-in-tree' })
    expect(verifyInclusion({ ...claim, index: 0.5 })).toMatchObject({ code: 'not-in-tree' })
    const long = { size1: size - 1, size2: size, root1: emptyRoot(), root2: emptyRoot(), proof }
    expect(verifyConsistency(long)).toMatchObject({ ok: false })
  })
})

describe('a compact range', () => {
  const rangeOf = (begin: number, end: number) => {
    const range = CompactRange.empty(begin)
    for (const hash of leafHashes.slice(begin, end)) range.append(hash)
    return range
  }

  test('parts hashed apart give the whole in any grouping, and each is taken up again from its hashes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: largest }), { maxLength: 6 }), fc.boolean(), (cuts, fromTheRight) => {
        const ends = [0, ...cuts.toSorted((a, b) => a - b), largest]
        const parts = ends.slice(1).map((end, place) => {
          const part = rangeOf(ends[place] ?? 0, end)
          return value(CompactRange.restore(part.begin, part.end, part.hashes))
        })
        const whole = fromTheRight
          ? parts.reduceRight((right, left) => value(left.merge(right)))
          : parts.reduce((left, right) => value(left.merge(right)))
        expect(whole.root()).toEqual(naive.root(0, largest))
        expect(whole.hashes).toEqual(rangeOf(0, largest).hashes)
      }),
    )
  })

  test('what cannot be a range is refused', () => {
    const hashes = rangeOf(0, 7).hashes
    expect(CompactRange.restore(0, 7, hashes).ok).toBe(true)
    expect(CompactRange.restore(0, 6, hashes)).toMatchObject({ code: 'hash-count' })
    expect(CompactRange.restore(7, 0, hashes)).toMatchObject({ code: 'not-a-range' })
    expect(CompactRange.restore(0, 1, [new Uint8Array(31)])).toMatchObject({ code: 'hash-length', at: 'hash 0' })
    expect(rangeOf(0, 3).merge(rangeOf(4, 5))).toMatchObject({ code: 'not-adjacent' })
    expect(() => rangeOf(1, 3).root()).toThrow(RangeError)
    expect(() => CompactRange.empty().append(new Uint8Array(31))).toThrow(RangeError)
    expect(() => CompactRange.empty(-1)).toThrow(RangeError)
  })
})

test('a tree has no node it does not have, and proves nothing outside itself', async () => {
  expect(tree.node({ level: 0, index: largest })).toBeUndefined()
  expect(tree.node({ level: 60, index: 0 })).toBeUndefined()
  expect(tree.root(largest + 1)).toBeUndefined()
  expect(await inclusionProof(tree.read, 5, 5)).toMatchObject({ code: 'not-in-tree' })
  expect(await inclusionProof(tree.read, 5, largest + 1)).toMatchObject({ code: 'outside-tree' })
  expect(await consistencyProof(tree.read, 0, 5)).toMatchObject({ code: 'not-in-tree' })
  expect(() => tree.append(new Uint8Array(33))).toThrow(RangeError)
})

type Known = {
  hasher: {
    name: string
    op: string
    input?: string
    inputHex?: string
    leftHex?: string
    rightHex?: string
    want: string
  }[]
  referenceTree: { leafInputsHex: string[]; nodeHashes: Record<string, string[]>; rootBySize: string[] }
  derivedInclusionProofs: {
    cases: { leafIdx: number; treeSize: number; leafHash: string; root: string; proof: string[] }[]
  }
  derivedConsistencyProofs: {
    cases: { size1: number; size2: number; root1: string; root2: string; proof: string[] }[]
  }
  inclusionProbes: {
    leafIdx: number
    treeSize: number
    leafHash: string
    root: string
    proof: string[] | null
    desc: string
    wantErr: boolean
  }[]
  consistencyProbes: {
    size1: number
    size2: number
    root1: string
    root2: string
    proof: string[] | null
    desc: string
    wantErr: boolean
  }[]
}

const shared = vectors('merkle-rfc6962.json')
const known = shared.read<Known>()

describe.skipIf(shared.absent)(`known answers of transparency-dev/merkle${shared.needs}`, () => {
  const reference = new MerkleTree()
  for (const input of known.referenceTree?.leafInputsHex ?? []) reference.append(hashLeaf(fromHex(input)))
  const bytes = (text: string) => fromBase64(text) ?? new Uint8Array()
  const list = (proof: string[] | null) => (proof ?? []).map(bytes)

  test.each(known.hasher ?? [])('hasher: $name', (each) => {
    const text = (input = '') => new TextEncoder().encode(input)
    const input = each.inputHex === undefined ? text(each.input) : fromHex(each.inputHex)
    const got =
      each.op === 'emptyRoot'
        ? emptyRoot()
        : each.op === 'leaf'
          ? hashLeaf(input)
          : hashNode(fromHex(each.leftHex ?? ''), fromHex(each.rightHex ?? ''))
    expect(hex(got)).toBe(each.want)
  })

  test('the reference tree: every node and every root', () => {
    Object.values(known.referenceTree.nodeHashes).forEach((hashes, level) => {
      hashes.forEach((want, index) => {
        expect(hex(reference.node({ level, index }) ?? emptyRoot())).toBe(want)
      })
    })
    known.referenceTree.rootBySize.forEach((want, size) => {
      expect(hex(reference.root(size) ?? hashLeaf(emptyRoot()))).toBe(want)
    })
  })

  test('all 36 inclusion and 36 consistency proofs', async () => {
    for (const { leafIdx, treeSize, leafHash, root, proof } of known.derivedInclusionProofs.cases) {
      expect(value(await inclusionProof(reference.read, leafIdx, treeSize)).map(hex)).toEqual(proof)
      const claim = { index: leafIdx, size: treeSize, leafHash: fromHex(leafHash), root: fromHex(root) }
      expect(verifyInclusion({ ...claim, proof: proof.map(fromHex) }).ok).toBe(true)
    }
    for (const { size1, size2, root1, root2, proof } of known.derivedConsistencyProofs.cases) {
      expect(value(await consistencyProof(reference.read, size1, size2)).map(hex)).toEqual(proof)
      const claim = { size1, size2, root1: fromHex(root1), root2: fromHex(root2), proof: proof.map(fromHex) }
      expect(verifyConsistency(claim).ok).toBe(true)
    }
    expect(known.derivedInclusionProofs.cases).toHaveLength(36)
    expect(known.derivedConsistencyProofs.cases).toHaveLength(36)
  })

  test('98 inclusion probes', () => {
    expect(known.inclusionProbes).toHaveLength(98)
    for (const { leafIdx, treeSize, leafHash, root, proof, desc, wantErr } of known.inclusionProbes) {
      const claim = { index: leafIdx, size: treeSize, leafHash: bytes(leafHash), root: bytes(root), proof: list(proof) }
      expect([desc, verifyInclusion(claim).ok]).toEqual([desc, !wantErr])
    }
  })

  test('98 consistency probes', () => {
    expect(known.consistencyProbes).toHaveLength(98)
    for (const { size1, size2, root1, root2, proof, desc, wantErr } of known.consistencyProbes) {
      const claim = { size1, size2, root1: bytes(root1), root2: bytes(root2), proof: list(proof) }
      const verdict = verifyConsistency(claim)
      if (!wantErr && claim.root1.length !== 32) {
        // One probe writes 12 bytes of words where a root belongs, because its equal sizes need no hashing. We refuse the length
        // and agree as soon as the words are a hash.
        expect(verdict).toMatchObject({ code: 'hash-length' })
        const roots = { root1: hashLeaf(claim.root1), root2: hashLeaf(claim.root2) }
        expect(verifyConsistency({ ...claim, ...roots }).ok).toBe(true)
        continue
      }
      expect([desc, size1, size2, verdict.ok]).toEqual([desc, size1, size2, !wantErr])
    }
  })
})
