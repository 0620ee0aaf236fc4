import { checkMinutes, invalidGrounds } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newTally, takeStep } from './take-step.ts'
import type { Pile, TallyAction, TallyAid, TallyContest, TallyTable } from './tally-aid.ts'
import { tallyFigures, tallySums } from './tally-sums.ts'

const people = { reader: 'Lò Mẫu Đọc', writer: 'Vàng Mẫu Ghi', checker: 'Giàng Mẫu Soát' }
const table = (collected: number): TallyTable => ({ ...people, collected, voted: collected })

function take(aid: TallyAid, ...actions: readonly TallyAction[]): TallyAid {
  let now = aid
  for (const action of actions) {
    const said = takeStep(now, action)
    if (!said.ok) throw new Error(`${action.kind}: ${said.refusal.code}`)
    now = said.aid
  }
  return now
}
const codeOf = (aid: TallyAid, action: TallyAction) => {
  const said = takeStep(aid, action)
  return said.ok ? 'taken' : said.refusal.code
}

const contest: TallyContest = { seats: 3, candidates: ['a', 'b', 'c', 'd', 'e'] }
const begun = (collected: number) => take(newTally(contest), { kind: 'set-table', table: table(collected) })
const pileOf = (names: number, way: 'ballots' | 'strokes' = 'ballots'): Pile => ({ kind: 'valid', names, way })
const ballot = (...names: number[]): TallyAction[] => [
  ...names.map((name): TallyAction => ({ kind: 'mark', name })),
  { kind: 'next' },
]
const spoilt = (ground: (typeof invalidGrounds)[number]): TallyAction => ({ kind: 'invalid', ground })

/** Ballots as they lie on the table: sorted, with a doubtful one among them here and there. */
type Heap = Readonly<{
  pile: Pile
  ballots: readonly (readonly number[])[]
  grounds: readonly (typeof invalidGrounds)[number][]
  /** What the Team decides on each ballot set aside: names kept, or none = invalid by ground d. */
  aside: readonly (readonly number[])[]
}>

const heaps = fc
  .record({ seats: fc.integer({ min: 1, max: 4 }), surplus: fc.integer({ min: 1, max: 4 }) })
  .chain(({ seats, surplus }) => {
    const candidates = Array.from({ length: seats + surplus }, (_, index) => `c${index}`)
    const kept = (min: number, max: number) =>
      fc.subarray(
        candidates.map((_, index) => index),
        { minLength: min, maxLength: max },
      )
    const valid = fc
      .record({
        names: fc.integer({ min: 1, max: seats }),
        way: fc.constantFrom('ballots' as const, 'strokes' as const),
      })
      .chain(({ names, way }) =>
        fc.record({
          pile: fc.constant<Pile>({ kind: 'valid', names, way }),
          ballots: fc.array(kept(names, names), { maxLength: 12 }),
          grounds: fc.array(fc.constantFrom(...invalidGrounds), { maxLength: 2 }),
          aside: fc.array(kept(0, seats), { maxLength: 2 }),
        }),
      )
    const invalid = fc.record({
      pile: fc.constant<Pile>({ kind: 'invalid' }),
      ballots: fc.constant<number[][]>([]),
      grounds: fc.array(fc.constantFrom(...invalidGrounds), { maxLength: 8 }),
      aside: fc.array(kept(0, seats), { maxLength: 2 }),
    })
    return fc.record({
      contest: fc.constant<TallyContest>({ seats, candidates }),
      heaps: fc.array(fc.oneof({ weight: 3, arbitrary: valid }, { weight: 1, arbitrary: invalid }), { maxLength: 7 }),
    })
  })

const read = (heap: Heap): readonly TallyAction[] => [
  { kind: 'open-bundle', pile: heap.pile },
  ...heap.aside.map((): TallyAction => ({ kind: 'set-aside' })),
  ...heap.grounds.map(spoilt),
  ...(heap.pile.kind === 'valid' && heap.pile.way === 'strokes'
    ? heap.ballots.flat().map((name): TallyAction => ({ kind: 'stroke', name }))
    : heap.ballots.flatMap((names) => ballot(...names))),
  { kind: 'close-bundle', checked: heap.pile.kind === 'valid' ? heap.ballots.length : heap.grounds.length },
]

/** What the Team decided on everything set aside, bundle by bundle. */
function decideAll(aid: TallyAid, all: readonly Heap[]): TallyAid {
  if (aid.stage !== 'between') throw new Error(aid.stage)
  const decisions = aid.bundles.flatMap((bundle, index) => {
    const heap = all.filter((each) => each.ballots.length + each.grounds.length + each.aside.length > 0)[index]
    return bundle.entries.flatMap((entry, place): TallyAction[] => {
      if (entry.kind !== 'aside') return []
      const names = heap?.aside[place] ?? []
      const as = names.length > 0 ? ({ kind: 'kept', names } as const) : ({ kind: 'invalid', ground: 'd' } as const)
      return [{ kind: 'decide', bundle: bundle.number, entry: place, decided: { as, members: 11, inFavour: 8 } }]
    })
  })
  return take(aid, ...decisions)
}

const countOf = (all: readonly Heap[]) =>
  all.reduce((sum, each) => sum + each.ballots.length + each.grounds.length + each.aside.length, 0)

const finished = (of: TallyContest, all: readonly Heap[]) => {
  const open = take(newTally(of), { kind: 'set-table', table: table(countOf(all)) }, ...all.flatMap(read))
  const end = take(decideAll(open, all), { kind: 'finish' })
  if (end.stage !== 'finished') throw new Error(end.stage)
  return tallyFigures(end)
}

describe('the tally aid', () => {
  it('hands over what a count by hand gives, whatever the order of bundles, and it passes ID-01 to ID-04', () => {
    fc.assert(
      fc.property(
        heaps.chain(({ contest: of, heaps: all }) =>
          fc.record({
            of: fc.constant(of),
            all: fc.constant(all),
            other: fc.shuffledSubarray(all, { minLength: all.length }),
          }),
        ),
        ({ of, all, other }) => {
          const figures = finished(of, all)
          const kept = all.flatMap((each) => [...each.ballots, ...each.aside.filter((names) => names.length > 0)])
          expect(figures.valid).toBe(kept.length)
          expect(figures.byCount).toEqual(
            Array.from({ length: of.seats }, (_, index) => kept.filter((each) => each.length === index + 1).length),
          )
          for (const [index, id] of of.candidates.entries()) {
            expect(figures.votes[id]).toBe(kept.filter((each) => each.includes(index)).length)
          }
          expect(figures.collected).toBe(countOf(all))
          expect(Object.values(figures.grounds).reduce((sum, each) => sum + each, 0)).toBe(figures.invalid)
          expect(figures.decided).toBe(all.reduce((sum, each) => sum + each.aside.length, 0))
          expect(finished(of, other)).toEqual(figures)
          const { grounds: _, ...counted } = figures
          const found = checkMinutes({
            edition: '2025',
            body: 'NA',
            area: 'x',
            ...of,
            ...counted,
            ...{ registered: counted.collected, voted: counted.collected, issued: counted.collected },
            ...{ received: null, exchanged: null, unused: null },
          })
          expect(found.filter(({ code }) => ['ID-01', 'ID-02', 'ID-03', 'ID-04'].includes(code))).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('taking back the last ballot or stroke gives what was before it, and no step that is refused changes anything', () => {
    const step: fc.Arbitrary<TallyAction> = fc.oneof(
      fc.record({ kind: fc.constant('mark' as const), name: fc.integer({ min: -1, max: 5 }) }),
      fc.record({ kind: fc.constant('stroke' as const), name: fc.integer({ min: -1, max: 5 }) }),
      fc.record({ kind: fc.constant('invalid' as const), ground: fc.constantFrom(...invalidGrounds) }),
      fc.constant<TallyAction>({ kind: 'next' }),
      fc.constant<TallyAction>({ kind: 'set-aside' }),
      fc.constant<TallyAction>({ kind: 'undo' }),
      fc.constant<TallyAction>({ kind: 'finish' }),
      fc.constant<TallyAction>({ kind: 'go-on' }),
      fc.record({ kind: fc.constant('close-bundle' as const), checked: fc.integer({ min: 0, max: 4 }) }),
      fc.record({
        ...{ kind: fc.constant('read-again' as const), bundle: fc.integer({ min: 1, max: 3 }) },
        reason: fc.constantFrom('', 'đếm lại'),
      }),
      fc.record({
        kind: fc.constant('open-bundle' as const),
        pile: fc.constantFrom<Pile>(pileOf(1), pileOf(2), pileOf(2, 'strokes'), pileOf(9), { kind: 'invalid' }),
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let aid = begun(20)
        for (const action of steps) {
          const before = structuredClone(aid)
          const said = takeStep(aid, action)
          expect(aid).toEqual(before)
          if (!said.ok) continue
          const adds = ['next', 'stroke', 'invalid', 'set-aside'].includes(action.kind)
          if (adds) expect(take(said.aid, { kind: 'undo' })).toEqual({ ...before, hand: [] })
          aid = said.aid
          const sums = tallySums(aid)
          expect(sums.byCount.reduce((sum, each) => sum + each, 0)).toBe(sums.valid)
          expect(sums.valid + sums.invalid + sums.aside + sums.left).toBe(sums.collected)
          if (aid.stage !== 'reading') {
            const named = sums.byCount.reduce((sum, each, index) => sum + each * (index + 1), 0)
            expect(sums.votes.reduce((sum, each) => sum + each, 0)).toBe(named)
            for (const votes of sums.votes) expect(votes).toBeLessThanOrEqual(sums.valid)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('three different people sit at the table; another number collected is given with a reason', () => {
    const set = (change: Partial<TallyTable>) =>
      codeOf(newTally(contest), { kind: 'set-table', table: { ...table(5), ...change } })
    expect(set({ writer: ' ' })).toBe('name-missing')
    expect(set({ checker: 'lò mẫu đọc ' })).toBe('same-person')
    expect(set({ collected: 1.5 })).toBe('not-a-count')
    expect(set({ voted: -1 })).toBe('not-a-count')
    const aid = begun(5)
    expect(codeOf(aid, { kind: 'set-table', table: table(6) })).toBe('no-reason')
    expect(codeOf(aid, { kind: 'set-table', table: { ...table(5), reader: 'Người khác' } })).toBe('taken')
    const more = take(aid, { kind: 'set-table', table: table(6), reason: 'Một phiếu kẹt trong hòm phụ' })
    expect(more).toMatchObject({
      table: { collected: 6 },
      recounts: [{ was: 5, reason: 'Một phiếu kẹt trong hòm phụ' }],
    })
  })

  it('a ballot of another class is not read into a bundle, and a bundle closes only at the number of the checker', () => {
    const open = take(begun(3), { kind: 'open-bundle', pile: pileOf(2) }, ...ballot(0, 1), { kind: 'mark', name: 2 })
    expect(codeOf(open, { kind: 'next' })).toBe('other-class')
    expect(codeOf(open, { kind: 'close-bundle', checked: 1 })).toBe('other-class')
    const read = take(open, { kind: 'undo' })
    expect(codeOf(read, { kind: 'close-bundle', checked: 2 })).toBe('checker-differs')
    expect(codeOf(read, { kind: 'open-bundle', pile: pileOf(1) })).toBe('not-now')
    const closed = take(read, { kind: 'close-bundle', checked: 1 })
    expect(codeOf(closed, { kind: 'finish' })).toBe('left-to-read')
    expect(codeOf(closed, { kind: 'open-bundle', pile: pileOf(4) })).toBe('no-such-class')
    expect(take(closed, { kind: 'open-bundle', pile: pileOf(1) }, { kind: 'close-bundle', checked: 0 })).toEqual(closed)
  })

  it('name by name: strokes make whole ballots, and nobody has more votes than there are ballots', () => {
    const strokes = (...names: number[]) => names.map((name): TallyAction => ({ kind: 'stroke', name }))
    const open = take(begun(2), { kind: 'open-bundle', pile: pileOf(2, 'strokes') }, ...strokes(0, 0, 0))
    expect(tallySums(open)).toMatchObject({ valid: 1, left: 1, votes: [3, 0, 0, 0, 0] })
    expect(codeOf(open, { kind: 'close-bundle', checked: 2 })).toBe('half-ballot')
    expect(codeOf(take(open, ...strokes(1)), { kind: 'close-bundle', checked: 2 })).toBe('more-than-ballots')
    const right = take(
      open,
      { kind: 'undo' },
      ...strokes(1, 4),
      { kind: 'close-bundle', checked: 2 },
      { kind: 'finish' },
    )
    expect(tallySums(right)).toMatchObject({ valid: 2, left: 0, byCount: [0, 2, 0], votes: [2, 1, 0, 0, 1] })
  })

  it('a bundle is read again only with a reason; what had left it stays where it went', () => {
    const closed = take(
      begun(4),
      { kind: 'open-bundle', pile: pileOf(1) },
      ...ballot(0),
      spoilt('b'),
      { kind: 'set-aside' },
      ...ballot(1),
      { kind: 'close-bundle', checked: 2 },
    )
    expect(codeOf(closed, { kind: 'read-again', bundle: 1, reason: ' ' })).toBe('no-reason')
    expect(codeOf(closed, { kind: 'read-again', bundle: 2, reason: 'x' })).toBe('not-now')
    const again = take(closed, { kind: 'read-again', bundle: 1, reason: 'Người kiểm tra nghe khác' })
    expect(tallySums(again)).toMatchObject({ valid: 0, invalid: 1, aside: 1, left: 2 })
    expect(codeOf(again, { kind: 'undo' })).toBe('nothing-to-undo')
    const end = take(again, ...ballot(0), ...ballot(0), { kind: 'close-bundle', checked: 2 })
    expect(tallySums(end)).toMatchObject({ valid: 2, invalid: 1, aside: 1, left: 0, votes: [2, 0, 0, 0, 0] })
    expect(end).toMatchObject({ bundles: [{ again: ['Người kiểm tra nghe khác'], checked: 2 }] })
  })

  it('a doubtful ballot waits for the whole Team; nothing is finished before', () => {
    const aside = take(
      begun(1),
      { kind: 'open-bundle', pile: { kind: 'invalid' } },
      { kind: 'set-aside' },
      { kind: 'close-bundle', checked: 0 },
    )
    expect(codeOf(aside, { kind: 'finish' })).toBe('aside-undecided')
    const decide = (members: number, inFavour: number, names: number[], bundle = 1): TallyAction => ({
      kind: 'decide',
      bundle,
      entry: 0,
      decided: { as: { kind: 'kept', names }, members, inFavour },
    })
    expect(codeOf(aside, decide(0, 0, [1]))).toBe('not-a-count')
    expect(codeOf(aside, decide(9, 10, [1]))).toBe('not-in-favour')
    expect(codeOf(aside, decide(9, 7, [1, 1]))).toBe('no-such-name')
    expect(codeOf(aside, decide(9, 7, [0, 1, 2, 3]))).toBe('no-such-class')
    expect(codeOf(aside, decide(9, 7, [1], 2))).toBe('no-such-ballot')
    const end = take(aside, decide(9, 7, [1, 4]), { kind: 'finish' })
    expect(tallySums(end)).toMatchObject({ valid: 1, invalid: 0, byCount: [0, 1, 0], votes: [0, 1, 0, 0, 1] })
    expect(codeOf(end, { kind: 'set-table', table: table(1) })).toBe('not-now')
    expect(take(end, { kind: 'go-on' }).stage).toBe('between')
    const over = take(aside, { kind: 'set-table', table: table(0), reason: 'x' }, decide(9, 7, [1]))
    expect(codeOf(over, { kind: 'finish' })).toBe('more-than-collected')
  })
})
