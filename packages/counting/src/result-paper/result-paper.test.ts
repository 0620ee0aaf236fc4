import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hand } from '../sheet/sheet.ts'
import {
  isOwnPaper,
  isPaperRefused,
  type PaperStep,
  paperAfter,
  paperStates,
  type ResultPaper,
} from './result-paper.ts'

const hand = (name: string): Hand => ({ account: name, person: `người ${name}`, session: `máy ${name}` })
const [board, committee] = [hand('ban'), hand('ủy ban')]
const fields = ['voted', 'votes.a']
const drawn: ResultPaper = { state: 'drawn', by: board }
const sent: ResultPaper = { state: 'sent', by: board, sentBy: board }

describe('result minutes', () => {
  it('are drawn up only when everything below has come in', () => {
    const draw = { step: 'draw', by: board, current: false } as const
    expect(paperAfter({ state: 'open' }, { ...draw, whole: false })).toEqual({ refused: 'paper-unfinished' })
    expect(paperAfter({ state: 'open' }, { ...draw, whole: true })).toEqual(drawn)
  })

  it('go upward with the figures of today only, and are received by somebody else', () => {
    expect(paperAfter(drawn, { step: 'send', by: board, current: false })).toEqual({ refused: 'paper-outdated' })
    expect(paperAfter(sent, { step: 'accept', by: board, current: true })).toEqual({ refused: 'paper-same-hand' })
    expect(paperAfter(sent, { step: 'accept', by: { ...committee, session: 'máy ban' }, current: true })).toEqual({
      refused: 'paper-same-hand',
    })
    expect(paperAfter(sent, { step: 'accept', by: committee, current: false })).toEqual({ refused: 'paper-outdated' })
    expect(paperAfter(sent, { step: 'accept', by: committee, current: true })).toMatchObject({ state: 'accepted' })
  })

  it('come back field by field, each with its reason', () => {
    const back = (remarks: readonly { field: string; comment: string }[]): PaperStep => ({
      ...{ step: 'give-back', by: committee, remarks, fields },
    })
    expect(paperAfter(sent, back([]))).toEqual({ refused: 'paper-fields' })
    expect(paperAfter(sent, back([{ field: 'weather', comment: 'Sai' }]))).toEqual({ refused: 'paper-fields' })
    expect(paperAfter(sent, back([{ field: 'voted', comment: '' }]))).toEqual({ refused: 'paper-needs-reason' })
    const remarks = [{ field: 'voted', comment: 'Bản giấy ghi khác' }]
    expect(paperAfter(sent, back(remarks))).toEqual({ ...sent, state: 'returned', remarks })
  })

  it('that were received are drawn up again only when the figures below have changed', () => {
    const accepted: ResultPaper = { ...sent, state: 'accepted', acceptedBy: committee }
    const draw = { step: 'draw', by: board, whole: true } as const
    expect(paperAfter(accepted, { ...draw, current: true })).toEqual({ refused: 'paper-other-state' })
    expect(paperAfter(accepted, { ...draw, current: false })).toEqual(drawn)
  })

  it('walked at random reach every state, and nobody ever receives his own', () => {
    const hands = [board, committee, hand('khác')]
    const by = fc.constantFrom(...hands)
    const current = fc.boolean()
    const step: fc.Arbitrary<PaperStep> = fc.oneof(
      fc.record({ step: fc.constant('draw' as const), by, whole: fc.boolean(), current }),
      fc.record({ step: fc.constant('send' as const), by, current }),
      fc.record({ step: fc.constant('withdraw' as const), by, reason: fc.constantFrom('', 'Nhầm') }),
      fc.record({ step: fc.constant('accept' as const), by, current }),
      fc.record({
        ...{ step: fc.constant('give-back' as const), by, fields: fc.constant(fields) },
        remarks: fc.constantFrom([], [{ field: 'voted', comment: 'Sai' }]),
      }),
    )
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let paper: ResultPaper = { state: 'open' }
        for (const each of steps) {
          const said = paperAfter(paper, each)
          if (isPaperRefused(said)) continue
          if (said.state === 'accepted') expect(isOwnPaper(paper, said.acceptedBy)).toBe(false)
          if (said.state === 'sent') expect(each).toMatchObject({ step: 'send', current: true })
          paper = said
          seen.add(paper.state)
        }
      }),
      { numRuns: 500 },
    )
    expect(paperStates.filter((state) => state !== 'open' && !seen.has(state))).toEqual([])
  })
})
