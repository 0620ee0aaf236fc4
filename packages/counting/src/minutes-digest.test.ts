import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MinutesFigures, minutesDigest, minutesSquare } from './index.ts'

const figures: MinutesFigures = {
  ...{ edition: '2025', frame: 'demo-2026', constituency: 'na-1', area: '018f2a00-0000-7000-8000-000000000001' },
  ...{ registered: 1_204, voted: 1_180, issued: 1_180, collected: 1_179, valid: 1_170, invalid: 9 },
  votes: [
    { candidate: 'b', votes: 900 },
    { candidate: 'a', votes: 1_001 },
  ],
}
const counts = ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid'] as const

describe('the digest of counting minutes', () => {
  it('is SHA-256 of the text that docs/file-formats.md shows', () => {
    const text =
      '{"area":"018f2a00-0000-7000-8000-000000000001","collected":1179,"constituency":"na-1","edition":"2025","frame":"demo-2026","invalid":9,"issued":1180,"registered":1204,"valid":1170,"voted":1180,"votes":[["a",1001],["b",900]]}'
    expect(minutesDigest(figures).full).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('has a code of four groups without look-alikes, the same whatever the order of keys and candidates', () => {
    const { code, full } = minutesDigest(figures)
    expect(code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{4}(-[ACDEFGHJKMNPQRTUVWXY34679]{4}){3}$/)
    const turned = Object.fromEntries(Object.entries(figures).reverse()) as unknown as MinutesFigures
    expect(minutesDigest({ ...turned, votes: figures.votes.toReversed() })).toEqual({ code, full })
  })

  it('is another one when any figure or any vote is another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counts), fc.nat(5_000), fc.nat(1), fc.nat(5_000), (count, value, index, votes) => {
        const changed = {
          ...figures,
          [count]: value,
          votes: figures.votes.map((each, at) => (at === index ? { ...each, votes } : each)),
        }
        const same = value === figures[count] && votes === figures.votes[index]?.votes
        expect(minutesDigest(changed).code === minutesDigest(figures).code).toBe(same)
      }),
    )
    for (const key of ['edition', 'frame', 'constituency', 'area'] as const)
      expect(minutesDigest({ ...figures, [key]: '2015' }).code).not.toBe(minutesDigest(figures).code)
  })

  it('the square holds the whole digest and the figures in ballot order', () => {
    const full = minutesDigest(figures).full.toUpperCase()
    expect(minutesSquare(figures)).toBe(`BAUCU:1:${full}:1204.1180.1180.1179.1170.9:900.1001`)
    expect(minutesSquare(figures)).toMatch(/^[0-9A-Z:.]+$/)
  })
})
