import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Figures, fieldsOf } from './figures.ts'
import { type Hand, isRefused, type Sheet, type SheetStep, sameHand, sheetAfter, sheetStates } from './sheet.ts'

const fields = fieldsOf(['a', 'b'])
const paper: Figures = Object.fromEntries(fields.map((field, index) => [field, 100 + index]))
const hand = (name: string): Hand => ({ account: name, person: `người ${name}`, session: `máy ${name}` })
const [an, binh, lead] = [hand('an'), hand('bình'), hand('trưởng')]

const typed = (by: Hand, more: Figures = {}): SheetStep => ({
  ...{ step: 'hand-in', by, fields, faulty: false, reason: '' },
  figures: { ...paper, ...more },
})
const after = (steps: readonly SheetStep[], from: Sheet = { state: 'empty' }): Sheet =>
  steps.reduce<Sheet>((sheet, step) => {
    const said = sheetAfter(sheet, step)
    if (isRefused(said)) throw new Error(`${step.step}: ${said.refused}`)
    return said
  }, from)

describe('a sheet', () => {
  it('is agreed when two people typed the same', () => {
    expect(after([typed(an), { step: 'take', by: binh }, typed(binh)])).toMatchObject({ state: 'agreed' })
  })

  it('is never typed twice by one account, one device or one person', () => {
    const first = after([typed(an)])
    for (const same of [
      an,
      { ...binh, account: 'an' },
      { ...binh, session: 'máy an' },
      { ...binh, person: 'người an' },
    ]) {
      expect(sheetAfter(first, { step: 'take', by: same })).toMatchObject({ refused: 'sheet-same-hand' })
      expect(sheetAfter(first, typed(same))).toMatchObject({ refused: 'sheet-same-hand' })
    }
  })

  it('comes back blind to its second hand with one differing digit, and only that field is read again', () => {
    const different = after([typed(an), typed(binh, { 'votes.a': 160 })])
    expect(different).toMatchObject({ state: 'second-returned', fields: ['votes.a'] })
    const agreed = after([{ step: 'reread', by: binh, fields, figures: { 'votes.a': 106 } }], different)
    expect(agreed).toMatchObject({ state: 'agreed', second: { figures: paper } })
    expect(sheetAfter(different, { step: 'reread', by: binh, fields, figures: { ...paper } })).toMatchObject({
      refused: 'sheet-fields',
    })
  })

  it('goes to a lead when it differs still, who sends one of the two back to the paper and types nothing', () => {
    const stuck = after([
      typed(an, { 'votes.a': 160 }),
      typed(binh),
      { step: 'reread', by: binh, fields, figures: { 'votes.a': 106 } },
    ])
    expect(stuck).toMatchObject({ state: 'different', fields: ['votes.a'] })
    const asked: SheetStep = { step: 'return', to: 'first', by: lead, reason: 'Bản giấy ghi khác' }
    expect(sheetAfter(stuck, { ...asked, reason: '' })).toMatchObject({ refused: 'sheet-needs-reason' })
    const returned = after([asked], stuck)
    expect(sheetAfter(returned, { step: 'reread', by: binh, fields, figures: { 'votes.a': 106 } })).toMatchObject({
      refused: 'sheet-not-yours',
    })
    expect(after([{ step: 'reread', by: an, fields, figures: { 'votes.a': 106 } }], returned).state).toBe('agreed')
  })

  it('with an arithmetic fault is held with its reason until a lead has looked', () => {
    const faulty: SheetStep = { ...typed(an), faulty: true } as SheetStep
    expect(sheetAfter({ state: 'empty' }, faulty)).toMatchObject({ refused: 'sheet-needs-reason' })
    const held = after([{ ...faulty, reason: 'Bản giấy ghi như vậy' } as SheetStep])
    expect(held.state).toBe('first-held')
    expect(sheetAfter(held, { step: 'take', by: binh })).toMatchObject({ refused: 'sheet-other-state' })
    expect(sheetAfter(held, { step: 'pass', by: an, reason: 'x' })).toMatchObject({ refused: 'sheet-own-entry' })
    const passed = after([{ step: 'pass', by: lead, reason: 'Đã xem bản giấy' }], held)
    expect(passed.state).toBe('first-done')
    // Who has seen the figures does not type them a second time.
    expect(sheetAfter(passed, { step: 'take', by: lead })).toMatchObject({ refused: 'sheet-same-hand' })
    expect(after([typed(binh)], passed).state).toBe('agreed')
  })

  it('that was sent back from above is read again by both', () => {
    const agreed = after([typed(an), typed(binh)])
    const back = after([{ step: 'send-back', fields: ['voted'], reason: 'Ảnh ghi 110' }], agreed)
    expect(back).toMatchObject({ state: 'first-returned', fields: ['voted'] })
    // Even when the first reads what was there before, the second reads for himself.
    const half = after([{ step: 'reread', by: an, fields, figures: { voted: 110 } }], back)
    expect(half).toMatchObject({ state: 'second-returned', fields: ['voted'] })
    const whole = after([{ step: 'reread', by: binh, fields, figures: { voted: 110 } }], half)
    expect(whole).toMatchObject({ state: 'agreed', first: { figures: { voted: 110 } } })
  })

  it('takes no field that is empty, no count, or none of its own', () => {
    for (const figures of [
      { ...paper, voted: null },
      { ...paper, voted: -1 },
      { ...paper, voted: 1.5 },
      { ...paper, 'votes.c': 1 },
    ]) {
      const said = sheetAfter({ state: 'empty' }, { ...typed(an), figures } as SheetStep)
      expect(said).toMatchObject({ refused: 'sheet-fields', fields: [expect.stringMatching(/voted|votes\.c/)] })
    }
  })

  it('keeps its promises whatever is done with it, and comes into each of its nine states', () => {
    const hands = [an, binh, lead, hand('dung')]
    const value = fc.constantFrom(106, 107)
    const by = fc.constantFrom(...hands)
    const figures = fc.record({ 'votes.a': value, voted: value }).map((some) => ({ ...paper, ...some }))
    const part = fc.constantFrom('first' as const, 'second' as const)
    const reason = fc.constantFrom('', 'Lý do')
    const step: fc.Arbitrary<SheetStep> = fc.oneof(
      { weight: 3, arbitrary: fc.record({ step: fc.constant('take' as const), by }) },
      fc.record({ step: fc.constant('put-back' as const), by, lead: fc.boolean() }),
      {
        weight: 6,
        arbitrary: fc.record({
          ...{ step: fc.constant('hand-in' as const), by, figures, fields: fc.constant(fields) },
          ...{ faulty: fc.boolean(), reason },
        }),
      },
      fc.record({ step: fc.constant('pass' as const), by, reason }),
      fc.record({ step: fc.constant('return' as const), to: part, by, reason }),
      {
        weight: 6,
        arbitrary: fc.record({
          ...{ step: fc.constant('reread' as const), by, fields: fc.constant(fields) },
          figures: fc.oneof(
            fc.record({ 'votes.a': value }),
            fc.record({ voted: value }),
            fc.record({ 'votes.a': value, voted: value }),
          ),
        }),
      },
      fc.record({
        step: fc.constant('discard' as const),
        part: fc.constantFrom('first' as const, 'second' as const, 'both' as const),
        by,
        reason,
      }),
      fc.record({
        step: fc.constant('send-back' as const),
        fields: fc.constantFrom(['voted'], ['votes.a'], [], ['x']),
        reason,
      }),
    )
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        let sheet: Sheet = { state: 'empty' }
        // What each account has read from the paper of this field last, while it typed or read again.
        const read = new Map<string, Map<string, number | null>>()
        for (const each of steps) {
          const before = JSON.stringify(sheet)
          const said = sheetAfter(sheet, each)
          expect(JSON.stringify(sheet)).toBe(before)
          if (isRefused(said)) continue
          if (each.step === 'hand-in' || each.step === 'reread') {
            const mine = read.get(each.by.account) ?? new Map<string, number | null>()
            for (const [field, figure] of Object.entries(each.figures)) mine.set(field, figure)
            read.set(each.by.account, mine)
          }
          sheet = said
          seen.add(sheet.state)
          if ('first' in sheet && 'second' in sheet) {
            expect(sameHand(sheet.first.by, sheet.second.by)).toBe(false)
            for (const { by: who, figures: theirs } of [sheet.first, sheet.second]) {
              for (const [field, figure] of Object.entries(theirs)) {
                if (figure !== null) expect(read.get(who.account)?.get(field)).toBe(figure)
              }
            }
          }
          if (sheet.state === 'agreed') {
            expect(sheet.second.figures).toEqual(sheet.first.figures)
            expect(Object.values(sheet.first.figures)).not.toContain(null)
          }
        }
      }),
      { numRuns: 4_000 },
    )
    expect([...seen].sort()).toEqual([...sheetStates].sort())
  })
})
