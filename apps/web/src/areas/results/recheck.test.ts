import type { ConstituencyResult } from '@baucu/contract'
import { decide } from '@baucu/law'
import { describe, expect, it } from 'vitest'
import { allAgree, recheck } from './recheck.ts'
import { standingOf } from './standing.ts'

/** Lào Cai 1, 2021: figures of Resolution 748/NQ-HĐBCQG. */
const candidates = (
  [
    ['phong', 236480, '94,72', true],
    ['ha', 227669, '91,19', true],
    ['minh', 224717, '90,01', true],
    ['thang', 29012, '11,62', false],
    ['thanh', 28223, '11,30', false],
  ] as const
).map(([id, votes, printedPercent, publishedElected]) => ({
  id,
  name: id,
  gender: null,
  birthDate: null,
  votes,
  percent: printedPercent,
  printedPercent,
  publishedElected,
  confirmed: null,
}))

const laoCai: ConstituencyResult = {
  frame: {
    id: 'na-2021',
    name: 'Quốc hội khóa XV',
    edition: '2015',
    electionDay: '2021-05-23',
    bodies: ['NA'],
    province: null,
    rehearsal: false,
    sample: true,
    attribution: null,
    officialBy: null,
    constituencies: 1,
    complete: false,
    second: null,
    closedAt: null,
    createdAt: '2026-01-01T00:00:00Z',
  },
  id: 'lao-cai-1',
  body: 'NA',
  province: { code: '15', name: 'Lào Cai' },
  number: 1,
  area: '',
  seats: 3,
  round: 'first',
  status: 'official',
  areas: null,
  registered: null,
  voted: null,
  issued: null,
  collected: null,
  invalid: null,
  valid: { from: 249651, to: 249671 },
  candidates,
  outcome: null,
  rangeAgrees: true,
  seconds: [],
  annulment: null,
  surpluses: [],
  combined: null,
  checks: null,
  updatedAt: null,
}

describe('recheck', () => {
  it('finds the published percentages and winners of Lào Cai 1 at both ends of the range', () => {
    const found = recheck(laoCai)
    expect(found).toMatchObject({
      ends: [249651, 249671],
      elected: ['phong', 'ha', 'minh'],
      endsAgree: true,
      percentages: { right: 5, of: 5, wrong: [] },
      winners: { right: 5, of: 5 },
      serverAgrees: null,
    })
    expect(found && allAgree(found)).toBe(true)
  })

  it('names the percentage that one changed vote figure breaks', () => {
    const tampered = candidates.map((each) => (each.id === 'thang' ? { ...each, votes: 29100 } : each))
    const found = recheck({ ...laoCai, candidates: tampered })
    expect(found?.percentages).toEqual({
      right: 4,
      of: 5,
      wrong: [{ name: 'thang', printed: '11,62', computed: '11,66' }],
    })
    expect(found && allAgree(found)).toBe(false)
  })

  it('sees a winner that the votes do not elect, and a server that says otherwise', () => {
    const swapped = candidates.map((each) =>
      each.id === 'thang' || each.id === 'minh' ? { ...each, publishedElected: each.id === 'thang' } : each,
    )
    const outcome = decide({
      edition: '2015',
      body: 'NA',
      round: 'first',
      seats: 2,
      registered: null,
      voted: null,
      validBallots: 249651,
      candidates,
    })
    const found = recheck({
      ...laoCai,
      candidates: swapped,
      outcome: JSON.parse(JSON.stringify(outcome)) as ConstituencyResult['outcome'],
    })
    expect(found?.winners).toEqual({ right: 3, of: 5 })
    expect(found?.serverAgrees).toBe(false)
  })

  it('says when the two ends of the range would elect different people', () => {
    expect(recheck({ ...laoCai, valid: { from: 449433, to: 449434 } })).toMatchObject({
      elected: ['phong', 'ha', 'minh'],
      endsAgree: false,
    })
  })

  it('has nothing to compute while nothing is reported', () => {
    expect(recheck({ ...laoCai, valid: null })).toBeNull()
  })
})

describe('standingOf', () => {
  const outcome = {
    poll: 'unknown' as const,
    elected: ['phong'],
    unfilled: 2,
    undecided: [['ha', 'minh']],
    next: 'none' as const,
    percent: {},
    reasons: [],
  }
  const quick = (reported: number): ConstituencyResult => ({
    ...laoCai,
    status: 'quick',
    areas: { expected: 10, reported, rejected: 0 },
    outcome,
    candidates: candidates.map((each) => ({ ...each, publishedElected: null })),
  })
  const standings = (result: ConstituencyResult) => result.candidates.map((each) => standingOf(result, each))

  it('elects nobody before publication', () => {
    expect(standings(quick(4))).toEqual(['ahead', 'undecided', 'undecided', 'out', 'out'])
    expect(standings(quick(10))).toEqual(['meets', 'undecided', 'undecided', 'out', 'out'])
  })

  it('follows the publisher, and says when a status was not confirmed', () => {
    const unconfirmed = {
      ...laoCai,
      candidates: candidates.map((each) => (each.id === 'ha' ? { ...each, confirmed: false } : each)),
    }
    expect(standings(unconfirmed)).toEqual(['elected', 'not-confirmed', 'elected', 'out', 'out'])
  })
})
