import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rootOf } from '../merkle/compact-range.ts'
import { hashLeaf } from '../merkle/hash.ts'
import { inclusionProof } from '../merkle/prove.ts'
import { verifyInclusion } from '../merkle/verify.ts'
import { hex as toHex } from '../testing/hex.ts'
import { decodeEntries } from '../tiles/entry-bundle.ts'
import { entryBundlesForGrowth, tilesForGrowth } from '../tiles/growth.ts'
import { entryBundlePath, tilePath } from '../tiles/tile-path.ts'
import { tileReader } from '../tiles/tile-reader.ts'
import { utf8 } from '../utf8.ts'
import { BundleWriter } from './bundle-writer.ts'

const head = { event: 'e', origin: 'so.example/e', status: 'final', made: '2026-03-16T00:00:00Z' } as const

test('a bundle of any size has exactly the tiles of its log, every leaf in them, and a manifest of its files', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.integer({ min: 0, max: 600 }), fc.constantFrom(254, 255, 256, 511, 512)),
      async (many) => {
        const files = new Map<string, Uint8Array>()
        const writer = new BundleWriter(async (path, bytes) => void files.set(path, bytes))
        const leaves = Array.from({ length: many }, (_, at) => utf8(`leaf ${at}`))
        for (const [at, leaf] of leaves.entries()) {
          const { index, hash } = await writer.append(leaf)
          expect([index, toHex(hash)]).toEqual([at, toHex(hashLeaf(leaf))])
        }
        await writer.file('contests/b.json', utf8('{}'))
        await writer.file('contests/a.json', utf8('[]'))
        const manifest = writer.manifest(head)
        const last = utf8('publication')
        const { size, root } = await writer.close(manifest, last, (at, of) => `${at} ${toHex(of)}`)
        const all = [...leaves, last]
        expect(size).toBe(many + 1)
        expect(toHex(root)).toBe(toHex(rootOf(all.map(hashLeaf))))
        const tiles = [...tilesForGrowth(0, size).map(tilePath), ...entryBundlesForGrowth(0, size).map(entryBundlePath)]
        const others = ['checkpoint', 'contests/a.json', 'contests/b.json', 'manifest.json']
        expect([...files.keys()].sort()).toEqual([...tiles, ...others].sort())
        const entries = entryBundlesForGrowth(0, size).flatMap((bundle) => {
          const read = decodeEntries(files.get(entryBundlePath(bundle)) ?? new Uint8Array(), bundle.width)
          return read.ok ? read.value.map(toHex) : []
        })
        expect(entries).toEqual(all.map(toHex))
        const told = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as {
          files: { path: string; sha256: string }[]
        }
        expect(told.files.map(({ path }) => path)).toEqual(['contests/a.json', 'contests/b.json'])
        for (const { path, sha256: hash } of told.files)
          expect(toHex(sha256(files.get(path) ?? new Uint8Array()))).toBe(hash)
        const reader = tileReader(async (path) => files.get(path), { size, root })
        const proof = await inclusionProof(reader, size - 1, size)
        expect(
          proof.ok && verifyInclusion({ index: size - 1, size, leafHash: hashLeaf(last), proof: proof.value, root }).ok,
        ).toBe(true)
      },
    ),
    { numRuns: 25, examples: [[65_535]] },
  )
}, 60_000)
