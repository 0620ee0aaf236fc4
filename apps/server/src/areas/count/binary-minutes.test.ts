import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BinaryMinutes } from './binary-minutes.ts'
import { pack, unpack } from './packed.ts'

const counts = 6
const candidates = Int32Array.of(2, 5, 3)
const figure = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const row = fc.integer({ min: 0, max: candidates.length - 1 }).chain((ordinal) =>
  fc.tuple(
    fc.constant(ordinal),
    fc.array(figure, {
      minLength: counts + (candidates[ordinal] ?? 0),
      maxLength: counts + (candidates[ordinal] ?? 0),
    }),
  ),
)

/** What the database sends (PostgreSQL documentation, COPY, binary format). */
function copied(rows: readonly (readonly [number, readonly number[]])[]): Buffer {
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
  const lines = rows.map(([ordinal, figures]) => {
    const head = Buffer.alloc(14)
    head.writeInt16BE(2, 0)
    head.writeInt32BE(4, 2)
    head.writeInt32BE(ordinal, 6)
    head.writeInt32BE(4 * figures.length, 10)
    return Buffer.concat([head, pack(figures)])
  })
  return Buffer.concat([header, ...lines, Buffer.of(0xff, 0xff)])
}

describe('packed figures', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        expect(unpack(pack(figures))).toEqual(figures)
      }),
    )
  })
})

describe('minutes in binary', () => {
  it('are the same however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.array(fc.nat(2_000), { maxLength: 12 }), (rows, cuts) => {
        const bytes = copied(rows)
        const minutes = new BinaryMinutes(candidates)
        let from = 0
        for (const cut of [...cuts, bytes.length].sort((a, b) => a - b)) {
          minutes.take(bytes.subarray(from, cut))
          from = Math.max(from, Math.min(cut, bytes.length))
        }
        const { constituency, figures, width } = minutes.done()
        expect([...constituency]).toEqual(rows.map(([ordinal]) => ordinal))
        const expected = rows.map(([, each]) => [...each, ...Array(counts + width - each.length).fill(0)])
        expect([...figures]).toEqual(expected.flat())
      }),
    )
  })

  it('with too many or too few figures, or of no constituency, are marked and not read', () => {
    const minutes = new BinaryMinutes(candidates)
    const nine = [9, 9, 9, 9, 9, 9, 9, 9, 9]
    minutes.take(
      copied([
        [0, nine],
        [1, nine],
        [7, nine],
        [2, nine],
      ]),
    )
    const { constituency, figures, width } = minutes.done()
    expect([[...constituency], width]).toEqual([[-1, -1, -1, 2], 5])
    expect(figures.reduce((sum, each) => sum + each, 0)).toBe(81)
  })

  it('grow beyond the first block', () => {
    const minutes = new BinaryMinutes(Int32Array.of(0))
    const many = 70_000
    minutes.take(copied(Array.from({ length: many }, (_, index) => [0, [index, 1, 2, 3, 4, 5]] as const)))
    const { constituency, figures } = minutes.done()
    expect([constituency.length, figures[(many - 1) * counts]]).toEqual([many, many - 1])
  })
})
