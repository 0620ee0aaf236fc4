import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashLeaf } from '../merkle/hash.ts'
import { MerkleTree } from '../merkle/merkle-tree.ts'
import { consistencyProof, inclusionProof } from '../merkle/prove.ts'
import { verifyConsistency, verifyInclusion } from '../merkle/verify.ts'
import { leavesOf } from '../testing/naive-tree.ts'
import { vectors } from '../testing/vectors.ts'
import { decodeEntries, encodeEntries, largestEntry } from './entry-bundle.ts'
import { entryBundlesForGrowth, growth, partialTiles, tilesForGrowth } from './growth.ts'
import { nodesOfTile, tileBytes, tileWidth } from './tile.ts'
import { entryBundlePath, indexPath, readTilePath, tilePath } from './tile-path.ts'
import { tileReader } from './tile-reader.ts'

const leafHashes = leavesOf(66_000).map(hashLeaf)

const treeOf = (size: number): MerkleTree => {
  const tree = new MerkleTree()
  for (const hash of leafHashes.slice(0, size)) tree.append(hash)
  return tree
}

async function publish(tree: MerkleTree, oldSize: number, newSize: number, files: Map<string, Uint8Array>) {
  for (const tile of tilesForGrowth(oldSize, newSize)) {
    const hashes = await tree.read(nodesOfTile(tile))
    if (!hashes.ok) throw new Error(hashes.code)
    files.set(tilePath(tile), tileBytes(hashes.value))
  }
  return files
}

const headOf = (tree: MerkleTree, size = tree.size) => ({ size, root: tree.root(size) ?? new Uint8Array() })

describe('where tiles lie', () => {
  test('the examples of the specification', () => {
    expect(indexPath(1_234_067)).toBe('x001/x234/067')
    expect(tilePath({ level: 0, index: 0, width: 256 })).toBe('tile/0/000')
    expect(tilePath({ level: 1, index: 0, width: 17 })).toBe('tile/1/000.p/17')
    expect(entryBundlePath({ index: 273, width: 112 })).toBe('tile/entries/273.p/112')
  })

  test('a path is read back as what it names, and nothing else is a path', () => {
    const named = fc.record({
      level: fc.integer({ min: 0, max: 63 }),
      index: fc.nat({ max: 2 ** 45 }),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(named, (tile) => {
        expect(readTilePath(tilePath(tile))).toEqual({ ok: true, value: { tile } })
        const entries = { index: tile.index, width: tile.width }
        expect(readTilePath(entryBundlePath(entries))).toEqual({ ok: true, value: { entries } })
      }),
    )
    for (const path of [
      'tile/64/000',
      'tile/00/000',
      'tile/0/0000',
      'tile/0/x000/001',
      'tile/0/1',
      'tile/0/001/002',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/000.p/07',
      'tile/0/000/',
      'tile/0/../secret',
      '/tile/0/000',
      'tile/entries/x999/x999/x999/x999/x999/x999/999',
      '',
    ]) {
      expect([path, readTilePath(path).ok]).toEqual([path, false])
    }
    fc.assert(
      fc.property(fc.stringMatching(/^tile\/[0-9entris]{1,7}\/[0-9x/.p]{0,20}$/), (path) => {
        const read = readTilePath(path)
        if (!read.ok) return
        expect('tile' in read.value ? tilePath(read.value.tile) : entryBundlePath(read.value.entries)).toBe(path)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('tiles of a growing tree', () => {
  test('a tree of 70,000 has the tiles that the specification counts', () => {
    const count = (level: number, full: boolean) =>
      tilesForGrowth(0, 70_000).filter((tile) => tile.level === level && (tile.width === 256) === full).length
    expect([count(0, true), count(0, false), count(1, true), count(1, false), count(2, true), count(2, false)]).toEqual(
      [273, 1, 1, 1, 0, 1],
    )
    expect(partialTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ])
    expect(partialTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }])
  })

  test('growing in steps writes every tile that the last tree needs', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 200_000 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        const steps = [0, ...sizes.toSorted((a, b) => a - b)]
        const written = new Set(
          steps.slice(1).flatMap((size, place) => tilesForGrowth(steps[place] ?? 0, size).map(tilePath)),
        )
        for (const tile of tilesForGrowth(0, steps.at(-1) ?? 0)) expect(written).toContain(tilePath(tile))
      }),
      { numRuns: 50 },
    )
    expect(tilesForGrowth(5, 5)).toEqual([])
    expect(entryBundlesForGrowth(0, 300)).toEqual([
      { index: 0, width: 256 },
      { index: 1, width: 44 },
    ])
    expect(() => tilesForGrowth(5, 4)).toThrow(RangeError)
  })
})

describe('reading hashes from tiles', () => {
  test('every tree up to 300 leaves proves from tiles what it proves from memory', async () => {
    const tree = treeOf(300)
    const files = new Map<string, Uint8Array>()
    for (let size = 1; size <= 300; size++) {
      await publish(tree, size - 1, size, files)
      const read = tileReader(async (path) => files.get(path), headOf(tree, size))
      for (const index of new Set([0, size >> 1, size - 1])) {
        expect(await inclusionProof(read, index, size)).toEqual(await inclusionProof(tree.read, index, size))
        expect(await consistencyProof(read, index + 1, size)).toEqual(
          await consistencyProof(tree.read, index + 1, size),
        )
      }
    }
  })

  test('a tree of three levels of tiles, its older sizes, and a partial tile that gave way to the full one', async () => {
    const tree = treeOf(66_000)
    const files = await publish(tree, 0, tree.size, new Map())
    const read = tileReader(async (path) => files.get(path), headOf(tree))
    const root = tree.root() ?? new Uint8Array()
    for (const index of [0, 255, 256, 65_535, 65_536, 65_999]) {
      const proof = await inclusionProof(read, index, tree.size)
      if (!proof.ok) throw new Error(`${proof.code} ${proof.at}`)
      const leafHash = leafHashes[index] ?? root
      expect(verifyInclusion({ index, size: tree.size, leafHash, proof: proof.value, root }).ok).toBe(true)
    }
    const proof = await consistencyProof(read, 40_000, tree.size)
    if (!proof.ok) throw new Error(proof.code)
    const roots = { root1: tree.root(40_000) ?? root, root2: root }
    expect(verifyConsistency({ size1: 40_000, size2: tree.size, ...roots, proof: proof.value }).ok).toBe(true)
    // At 300 leaves the tiles of the larger tree are there, and none of the partial ones of that time.
    const earlier = tileReader(async (path) => files.get(path), headOf(tree, 300))
    expect(await inclusionProof(earlier, 299, 300)).toEqual(await inclusionProof(tree.read, 299, 300))
  })

  test('one changed byte of one tile is named, whichever it is', async () => {
    const tree = treeOf(1_000)
    const files = await publish(tree, 0, tree.size, new Map())
    const paths = [...files.keys()]
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (pick, place, flip) => {
        const bad = paths[pick % paths.length] ?? ''
        const fetchTile = async (path: string) => {
          const bytes = files.get(path)?.slice()
          if (bytes && path === bad) bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ flip
          return bytes
        }
        const read = tileReader(fetchTile, headOf(tree))
        const indexes = [0, 300, 600, 999]
        const answers = await Promise.all(indexes.map((index) => inclusionProof(read, index, tree.size)))
        expect(answers.filter((answer) => !answer.ok)).not.toEqual([])
        for (const answer of answers) {
          if (!answer.ok) expect(answer).toMatchObject({ code: 'tile-not-in-tree' })
        }
      }),
    )
  })

  test('a tile that is missing, cut short or outside the tree', async () => {
    const tree = treeOf(600)
    const files = await publish(tree, 0, tree.size, new Map())
    const without = (missing: string) =>
      tileReader(async (path) => (path.startsWith(missing) ? undefined : files.get(path)), headOf(tree))
    expect(await inclusionProof(without('tile/0/000'), 0, 600)).toMatchObject({
      code: 'tile-missing',
      at: 'tile/0/000',
    })
    expect(await inclusionProof(without('tile/0/002'), 0, 600)).toMatchObject({ code: 'tile-missing' })
    const short = tileReader(async (path) => files.get(path)?.slice(1), headOf(tree))
    expect(await inclusionProof(short, 0, 600)).toMatchObject({ code: 'tile-length' })
    const read = tileReader(async (path) => files.get(path), headOf(tree))
    expect(await read([{ level: 0, index: 600 }])).toMatchObject({ code: 'outside-tree' })
    expect(await read([{ level: 9, index: 1 }])).toMatchObject({ code: 'outside-tree' })
    expect(await read([{ level: -1, index: 0 }])).toMatchObject({ code: 'outside-tree' })
    expect(await read([{ level: 0, index: 0.5 }])).toMatchObject({ code: 'outside-tree' })
    let gone = true
    const later = tileReader(async (path) => (gone ? undefined : files.get(path)), headOf(tree))
    expect(await inclusionProof(later, 0, 600)).toMatchObject({ code: 'tile-missing' })
    gone = false
    expect((await inclusionProof(later, 0, 600)).ok).toBe(true)
  })
})

describe('bundles of entries', () => {
  test('what is bundled is read back', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 400 }), { minLength: 1, maxLength: tileWidth })
    fc.assert(
      fc.property(entries, (list) => {
        const bytes = encodeEntries(list)
        if (!bytes.ok) throw new Error(bytes.code)
        expect(decodeEntries(bytes.value, list.length)).toEqual({ ok: true, value: list })
        expect(decodeEntries(bytes.value, list.length + 1).ok).toBe(false)
        expect(decodeEntries(bytes.value.slice(0, -1), list.length)).toMatchObject({ code: 'bundle-cut-short' })
        expect(decodeEntries(Uint8Array.of(...bytes.value, 0), list.length)).toMatchObject({ code: 'bundle-too-long' })
      }),
      { numRuns: 30 },
    )
    const largestOne = encodeEntries([new Uint8Array(largestEntry)])
    expect(largestOne.ok && decodeEntries(largestOne.value, 1).ok).toBe(true)
  })

  test('an entry too large, a bundle too wide or empty', () => {
    const entry = new Uint8Array(1)
    expect(encodeEntries([entry, new Uint8Array(largestEntry + 1)])).toMatchObject({
      code: 'entry-too-large',
      at: 'entry 1',
    })
    expect(encodeEntries([])).toMatchObject({ code: 'not-a-bundle-width' })
    expect(encodeEntries(Array.from({ length: 257 }, () => entry))).toMatchObject({ code: 'not-a-bundle-width' })
    expect(decodeEntries(entry, Number.NaN)).toMatchObject({ code: 'not-a-bundle-width' })
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: -5, max: 300 }), (bytes, width) => {
        const read = decodeEntries(bytes, width)
        if (read.ok) expect(encodeEntries(read.value)).toEqual({ ok: true, value: bytes })
      }),
    )
  })
})

type Known = {
  tiles: {
    indexPath: { n: number; path: string }[]
    treeLayout: ({ size: number } & Record<string, number>)[]
    newTilesHeight10: { oldSize: number; newSize: number; count: number }[]
  }
}

const shared = vectors('tlog-checkpoint.json')
const { tiles } = shared.read<Partial<Known>>()

describe.skipIf(shared.absent)(`known layouts${shared.needs}`, () => {
  test.each(tiles?.indexPath ?? [])('index $n is $path', ({ n, path }) => {
    expect(indexPath(n)).toBe(path)
  })

  test.each(tiles?.treeLayout ?? [])('a tree of $size', ({ size, ...layout }) => {
    const all = tilesForGrowth(0, size)
    for (const [name, want] of Object.entries(layout)) {
      const level = Number(name.at(-1))
      const own = all.filter((tile) => tile.level === level)
      const partial = own.find((tile) => tile.width < tileWidth)?.width ?? 0
      expect([name, name.startsWith('full') ? own.filter((tile) => tile.width === tileWidth).length : partial]).toEqual(
        [name, want],
      )
    }
  })

  test.each(tiles?.newTilesHeight10 ?? [])(
    'tiles of 1,024: from $oldSize to $newSize',
    ({ oldSize, newSize, count }) => {
      expect(growth(oldSize, newSize, 1024)).toHaveLength(count)
    },
  )
})
