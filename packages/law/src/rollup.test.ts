import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BoardMinutes,
  checkBoard,
  checkBoardItself,
  checkCommittee,
  checkNation,
  checkStatistics,
  editions,
  type Finding,
  type Minutes,
  percent,
  percentParts,
} from './index.ts'
import { expectExplained } from './words/expect-explained.ts'

const team = (area: string, rest: Partial<Minutes> = {}): Minutes => ({
  edition: '2025',
  body: 'NA',
  seats: 2,
  area,
  registered: 500,
  voted: 450,
  received: null,
  issued: 450,
  exchanged: null,
  unused: null,
  collected: 449,
  valid: 440,
  invalid: 9,
  byCount: null,
  votes: { a: 400, b: 300, c: 100, d: 60 },
  candidates: ['a', 'b', 'c', 'd'],
  ...rest,
})

const teams = [team('01'), team('02'), team('03', { registered: 600, votes: { a: 380, b: 320, c: 100, d: 60 } })]

const board = (rest: Partial<BoardMinutes> = {}): BoardMinutes => ({
  constituency: '10-1',
  seats: 2,
  areas: 3,
  registered: 1600,
  voted: 1350,
  issued: 1350,
  collected: 1347,
  valid: 1320,
  invalid: 27,
  votes: { a: 1180, b: 920, c: 300, d: 180 },
  rows: [
    { unit: 'Xã Một', areas: 2, votes: { a: 800, b: 600, c: 200, d: 120 } },
    { unit: 'Xã Hai', areas: 1, votes: { a: 380, b: 320, c: 100, d: 60 } },
  ],
  printed: {
    turnout: '84,38',
    valid: '98,00',
    invalid: '2,00',
    votes: { a: '89,39', b: '69,70', c: '22,73', d: '13,64' },
  },
  elected: ['a', 'b'],
  missing: 0,
  ...rest,
})

const short = (findings: readonly Finding[]) => {
  expectExplained(findings)
  return findings.map(({ code, severity, fields }) => `${code} ${severity} ${fields.join(' ')}`)
}

describe('the Board and its Teams', () => {
  it('agree when every figure is the sum', () => {
    expect(checkBoard(board(), teams)).toEqual([])
    expect(checkBoardItself(board())).toEqual([])
  })

  it.each(['registered', 'voted', 'issued', 'collected', 'valid', 'invalid'] as const)('ID-12 %s', (field) => {
    const wrong = board({ [field]: board()[field] + 7 })
    expect(short(checkBoard(wrong, teams))).toEqual([`ID-12 error ${field}`])
    expect(checkBoard(wrong, teams)[0]?.numbers).toEqual({
      field,
      above: board()[field] + 7,
      sum: board()[field],
      difference: 7,
      parts: 3,
    })
  })

  it('ID-12 the votes of each candidate, also of one a paper leaves out', () => {
    expect(short(checkBoard(board({ votes: { ...board().votes, b: 919 } }), teams))).toEqual(['ID-12 error votes.b'])
    const { d: _, ...three } = board().votes
    expect(short(checkBoard(board({ votes: three }), teams))).toEqual(['ID-12 error votes.d'])
  })

  it('ID-12 as many minutes as polling areas, each area once', () => {
    expect(short(checkBoard(board({ areas: 4 }), teams))).toEqual(['ID-12 error areas'])
    const twice = [teams[0], teams[1], { ...teams[2], area: '02' }] as Minutes[]
    expect(checkBoard(board(), twice)).toMatchObject([{ numbers: { areas: 3, minutes: 3, repeated: '02' } }])
    expectExplained(checkBoard(board(), twice))
    expect(short(checkBoard(board(), []))).toContain('ID-12 error areas')
  })

  it('ID-13 rows add up to the total row', () => {
    const rows = board().rows ?? []
    const one = rows.map((row, index) => (index === 0 ? { ...row, areas: 1, votes: { ...row.votes, c: 201 } } : row))
    expect(short(checkBoardItself(board({ rows: one })))).toEqual(['ID-13 error areas', 'ID-13 error votes.c'])
    expect(checkBoardItself(board({ rows: null }))).toEqual([])
  })

  it('finds any one figure of any one Team that is written wrong', () => {
    const field = fc.constantFrom('registered', 'voted', 'issued', 'collected', 'valid', 'invalid', 'votes.a')
    fc.assert(
      fc.property(fc.nat(2), field, fc.integer({ min: 1, max: 99 }), (which, name, more) => {
        const wrong = teams.map((each, index) => {
          if (index !== which) return each
          if (name === 'votes.a') return { ...each, votes: { ...each.votes, a: (each.votes.a ?? 0) + more } }
          const figure = name as 'voted'
          return { ...each, [figure]: each[figure] + more }
        })
        expect(checkBoard(board(), wrong)).toMatchObject([
          { code: 'ID-12', fields: [name], numbers: { difference: -more } },
        ])
      }),
    )
  })
})

describe('printed percentages', () => {
  it('ID-15 are those of the figures', () => {
    const printed = { turnout: '84,37', valid: '98,00', invalid: '2,00', votes: { a: '89.39', b: '69,7', c: '22,74' } }
    expect(short(checkBoardItself(board({ printed })))).toEqual([
      'ID-15 error printed.turnout',
      'ID-15 error printed.votes.b',
      'ID-15 error printed.votes.c',
    ])
    expect(checkBoardItself(board({ printed: null }))).toEqual([])
    const nothing = { turnout: null, valid: null, invalid: null, votes: {} }
    expect(checkBoardItself(board({ printed: nothing }))).toEqual([])
  })

  it('ID-15 warns of a hundredth that only makes valid and invalid 100,00', () => {
    const figures = { collected: 20000, valid: 6667, invalid: 13333, votes: {}, elected: [], missing: 2, rows: null }
    const shares = (valid: string, invalid: string) =>
      short(checkBoardItself(board({ ...figures, printed: { turnout: null, valid, invalid, votes: {} } })))
    expect(shares('33,34', '66,67')).toEqual([])
    expect(shares('33,34', '66,66')).toEqual(['ID-15 warning printed.invalid'])
    expect(shares('33,33', '66,67')).toEqual(['ID-15 warning printed.valid'])
    expect(shares('33,33', '66,66')).toEqual(['ID-15 error printed.valid', 'ID-15 error printed.invalid'])
    expect(shares('33,36', '66,64')).toEqual(['ID-15 error printed.valid', 'ID-15 error printed.invalid'])
  })

  it('as this package writes them have no error', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (valid, invalid) => {
        const collected = valid + invalid
        const [left, right] = percentParts([valid, invalid], collected)
        const wrong = (printed: { valid: string | null; invalid: string | null }) =>
          checkBoardItself(
            board({
              ...{ valid, invalid, collected, votes: {}, rows: null, elected: [], missing: 2 },
              printed: { turnout: null, votes: {}, ...printed },
            }),
          ).filter((each) => each.severity === 'error')
        expect(wrong({ valid: left ?? null, invalid: right ?? null })).toEqual([])
        expect(wrong({ valid: percent(valid, collected), invalid: percent(invalid, collected) })).toEqual([])
      }),
    )
  })
})

describe('winners on the minutes', () => {
  it('ID-16 winners and missing seats make the seats', () => {
    expect(short(checkBoardItself(board({ missing: 1 })))).toEqual(['ID-16 error elected missing seats'])
    expect(short(checkBoardItself(board({ elected: ['a'], missing: 0 })))).toEqual([
      'ID-16 error elected missing seats',
    ])
    expect(checkBoardItself(board({ elected: ['a'], missing: 1 }))).toEqual([])
    expect(short(checkBoardItself(board({ seats: 1, missing: -1 })))).toEqual(['ID-16 error elected missing seats'])
    expect(short(checkBoardItself(board({ elected: ['a', 'a'] })))).toEqual(['ID-16 error elected'])
  })

  it('ID-16 each winner has more than half of the valid ballots', () => {
    const half = { valid: 1320, votes: { a: 1180, b: 660, c: 300, d: 180 }, rows: null, printed: null }
    expect(short(checkBoardItself(board(half)))).toEqual(['ID-16 error votes.b valid'])
    expect(checkBoardItself(board({ ...half, votes: { ...half.votes, b: 661 } }))).toEqual([])
    expect(short(checkBoardItself(board({ elected: ['a', 'x'] })))).toEqual(['ID-16 error votes.x valid'])
  })
})

describe('levels above', () => {
  const boards = [
    { seats: 3, registered: 100, voted: 90, valid: 80, invalid: 10 },
    { seats: 2, registered: 200, voted: 180, valid: 170, invalid: 9 },
  ]
  const committee = { seats: 5, registered: 300, voted: 270, valid: 250, invalid: 19 }

  it('ID-14 the Committee is the sum of its Boards, seats included', () => {
    expect(checkCommittee(committee, boards)).toEqual([])
    expect(short(checkCommittee({ ...committee, seats: 6, voted: 271 }, boards))).toEqual([
      'ID-14 error seats',
      'ID-14 error voted',
    ])
  })

  it.each(editions)('ID-17 the nation is the sum of its provinces, with at most 500 elected (%s)', (edition) => {
    const provinces = [
      { registered: 100, voted: 90, valid: 80, invalid: 10, elected: 250 },
      { registered: 200, voted: 180, valid: 170, invalid: 9, elected: 250 },
    ]
    const nation = { registered: 300, voted: 270, valid: 250, invalid: 19, elected: 500 }
    expect(checkNation(edition, nation, provinces)).toEqual([])
    expect(short(checkNation(edition, { ...nation, invalid: 20 }, provinces))).toEqual(['ID-17 error invalid'])
    expect(short(checkNation(edition, { ...nation, elected: 501 }, provinces))).toEqual([
      'ID-17 error elected',
      'ID-17 error elected',
    ])
  })

  it('ID-19 the statistics carry the sums and their percentages', () => {
    const line = {
      ...{ registered: 1600, voted: 1350, issued: 1350, collected: 1347, valid: 1320 },
      printed: { turnout: '84,38', collected: '99,78', valid: '98,00' },
    }
    expect(checkStatistics(line, [board()])).toEqual([])
    expect(short(checkStatistics({ ...line, collected: 1346 }, [board()]))).toEqual([
      'ID-19 error collected',
      'ID-19 error printed.collected',
      'ID-19 error printed.valid',
    ])
    expect(short(checkStatistics({ ...line, printed: { turnout: '84,4', collected: null, valid: '98.00' } }))).toEqual([
      'ID-19 error printed.turnout',
    ])
  })
})
