import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Figures, fieldsOf } from './figures.ts'
import { type Hand, isRefused, type Sheet, type SheetStep, sameHand, sheetAfter } from './sheet.ts'
import { isOf, type Surplus, type Way, type WayStep, wayAfter } from './way.ts'

const fields = fieldsOf(['a', 'b'])
const paper: Figures = Object.fromEntries(fields.map((field) => [field, 100]))
const hand = (name: string): Hand => ({ account: name, person: `người ${name}`, session: `máy ${name}` })
const [an, binh, lead, board] = [hand('an'), hand('bình'), hand('trưởng'), hand('ban')]
const entry = (by: Hand, collected: number) => ({ by, figures: { ...paper, collected } })
const agreed = (collected: number): Sheet => ({
  ...{ state: 'agreed', first: entry(an, collected), second: entry(binh, collected) },
})

const surplusOf = (sheet: Sheet): Surplus | null => {
  const { collected, issued } = 'first' in sheet ? sheet.first.figures : {}
  return collected != null && issued != null && collected > issued ? { collected, issued } : null
}
const sent = (collected: number, more: Partial<Way> = {}): Way => {
  const sheet = agreed(collected)
  return { ...{ sheet, upward: 'sent', surplus: surplusOf(sheet), sign: null, ruling: null }, ...more }
}

describe('the way of minutes upward', () => {
  it('H13: ends at the Board; with a surplus they wait until the Council lets these very figures stand', () => {
    expect(wayAfter(sent(100), { step: 'accept', by: board })).toBe('accepted')
    expect(wayAfter(sent(175), { step: 'accept', by: board })).toEqual({ refused: 'sheet-awaits-council' })
    const ruled = (said: 'stands' | 'annulled', collected = 175) =>
      sent(175, { ruling: { collected, issued: 100, said } })
    expect(wayAfter(ruled('stands'), { step: 'accept', by: board })).toBe('accepted')
    expect(wayAfter(ruled('stands', 174), { step: 'accept', by: board })).toEqual({ refused: 'sheet-awaits-council' })
    expect(wayAfter(ruled('stands'), { step: 'accept', by: an })).toEqual({ refused: 'sheet-own-entry' })
    // What was annulled is neither accepted nor mended behind the Council's back.
    for (const step of [{ step: 'accept', by: board }, { step: 'send-back' }] as const) {
      expect(wayAfter(ruled('annulled'), step)).toEqual({ refused: 'sheet-council-annulled' })
    }
  })

  it('a ruling is of a surplus that stands, of minutes that were sent, and never by who typed them', () => {
    const rule = { step: 'rule', by: lead, said: 'stands' } as const
    expect(wayAfter(sent(175), rule)).toBe('sent')
    expect(wayAfter(sent(175), { ...rule, by: binh })).toEqual({ refused: 'sheet-own-entry' })
    expect(wayAfter(sent(100), rule)).toEqual({ refused: 'sheet-finding-gone' })
    expect(wayAfter({ ...sent(175), upward: 'no' }, rule)).toEqual({ refused: 'sheet-other-state' })
  })

  it('keeps its promises whatever is done with it', () => {
    type Step = SheetStep | WayStep | Readonly<{ step: 'sign' }>
    const by = fc.constantFrom(an, binh, lead, board)
    const collected = fc.constantFrom(100, 175, 176)
    const figures = collected.map((count) => ({ ...paper, collected: count }))
    const said = fc.constantFrom('stands' as const, 'annulled' as const)
    const of = <S extends string, M>(step: S, more: { [K in keyof M]: fc.Arbitrary<M[K]> }) =>
      fc.record({ step: fc.constant(step), ...more } as { step: fc.Arbitrary<S> } & {
        [K in keyof M]: fc.Arbitrary<M[K]>
      })
    const step: fc.Arbitrary<Step> = fc.oneof(
      of('hand-in', {
        by,
        figures,
        ...{ fields: fc.constant(fields), faulty: fc.constant(false), reason: fc.constant('') },
      }),
      of('reread', { by, figures: collected.map((count) => ({ collected: count })), fields: fc.constant(fields) }),
      of('sign', {}),
      of('send', { by, lead: fc.boolean(), open: fc.constantFrom(false, false, false, true) }),
      { weight: 2, arbitrary: of('rule', { by, said }) },
      { weight: 2, arbitrary: of('accept', { by }) },
      of('send-back', { fields: fc.constant(['collected']), reason: fc.constant('Lý do') }),
      of('correct', { by }),
    ) as fc.Arbitrary<Step>
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { minLength: 5, maxLength: 40 }), (isBegun, steps) => {
        // Half of the runs begin where a surplus was sent, so that the end of the way is walked often.
        let way: Way = isBegun
          ? sent(175, { sign: { collected: 175, issued: 100 } })
          : { sheet: { state: 'empty' }, upward: 'no', surplus: null, sign: null, ruling: null }
        const standsOn = (next: Sheet) => ({ sheet: next, surplus: surplusOf(next) })
        for (const each of steps) {
          const before = way
          if (each.step === 'sign') {
            way = { ...way, sign: way.surplus ?? way.sign }
          } else if (each.step === 'hand-in' || each.step === 'reread') {
            const next: ReturnType<typeof sheetAfter> =
              way.upward === 'no' ? sheetAfter(way.sheet, each) : { refused: 'sheet-other-state', fields: [] }
            if (!isRefused(next)) way = { ...way, ...standsOn(next) }
          } else {
            const next = wayAfter(way, each as WayStep)
            if (typeof next !== 'string') {
              seen.add(next.refused)
              continue
            }
            seen.add(each.step)
            way = { ...way, upward: next }
            if (each.step === 'rule' && way.surplus) way = { ...way, ruling: { ...way.surplus, said: each.said } }
            if (each.step === 'send-back' || each.step === 'correct') {
              const back = sheetAfter(way.sheet, { step: 'send-back', fields: ['collected'], reason: 'Lý do' })
              way = isRefused(back) ? before : { ...way, ...standsOn(back) }
            }
            if (each.step === 'accept' && way.sheet.state === 'agreed') {
              for (const { by: typist } of [way.sheet.first, way.sheet.second]) {
                expect(sameHand(typist, each.by)).toBe(false)
              }
              if (way.surplus) seen.add('accepted in spite of a surplus')
            }
          }
          // The ruling that annulled these figures is followed by nothing but another ruling.
          if (isOf(before.surplus, before.ruling) && before.ruling?.said === 'annulled' && before.upward === 'sent') {
            expect(way.upward).toBe('sent')
            expect(way.sheet).toEqual(before.sheet)
          }
          if (way.upward === 'accepted') {
            expect(way.sheet.state).toBe('agreed')
            if (way.surplus) expect(way.ruling).toEqual({ ...way.surplus, said: 'stands' })
          }
          // What goes upward with a surplus was recorded with these figures.
          if (way.upward !== 'no' && way.surplus) expect(isOf(way.surplus, way.sign)).toBe(true)
        }
      }),
      { numRuns: 3_000 },
    )
    for (const wanted of [
      'accepted in spite of a surplus',
      'sheet-council-annulled',
      'sheet-awaits-council',
      'correct',
    ]) {
      expect([...seen]).toContain(wanted)
    }
  })
})
