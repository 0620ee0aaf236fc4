import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bodies,
  bodiesAtArea,
  editions,
  judgeRegisterDay,
  judgeRegisterLog,
  judgeRegisterMove,
  judgeVoterCounts,
  movesOf,
  registerEvents,
  registerMoves,
} from '../index.ts'
import { expectSpoken } from '../words/expect-spoken.ts'

describe('changes of a list as counts', () => {
  it('know which way an event can move a number', () => {
    expect(movesOf('moved-permanent')).toEqual(['added', 'removed'])
    expect(movesOf('certificate')).toEqual(['added', 'removed'])
    expect(movesOf('returned-from-abroad')).toEqual(['added'])
    expect(movesOf('disenfranchised')).toEqual(['removed'])
    for (const edition of editions) {
      for (const event of registerEvents) {
        expect(movesOf(event).length).toBeGreaterThan(0)
        for (const move of registerMoves) {
          const answer = judgeRegisterMove(edition, event, move)
          expect(answer.reasons[0]?.holds).toBe(movesOf(event).includes(move))
          expectSpoken(answer.reasons)
        }
      }
    }
  })

  it('add up: posted, added and removed make the number now, and no other number passes', () => {
    const counts = fc.nat(5000)
    fc.assert(
      fc.property(counts, counts, counts, fc.integer({ min: -3, max: 3 }), (posted, added, removed, off) => {
        const answer = judgeRegisterLog(posted, added, removed, posted + added - removed + off)
        expect(answer.verdict).toBe(off === 0 ? 'yes' : 'no')
        expectSpoken(answer.reasons)
      }),
    )
  })

  it('a day without an hour counts from its first minute: the day before the poll is in time, the day itself is not', () => {
    expect(judgeRegisterDay('2025', 'moved-permanent', '2026-03-14', '2026-03-15').verdict).toBe('yes')
    expect(judgeRegisterDay('2025', 'moved-permanent', '2026-03-15', '2026-03-15').verdict).toBe('no')
    expect(judgeRegisterDay('2025', 'disenfranchised', '2026-03-15', '2026-03-15').verdict).toBe('yes')
  })
})

describe('counts of voters', () => {
  const counts = { total: 1000, men: 480, women: 520, byBody: { NA: 1000, province: 1000, commune: 980 } }

  it('hold together', () => {
    expect(judgeVoterCounts('2025', counts).verdict).toBe('yes')
    expect(judgeVoterCounts('2025', { ...counts, women: 521 }).reasons.find((each) => !each.holds)).toMatchObject({
      rule: 'V-SEXES',
      numbers: { sum: 1001, total: 1000 },
    })
    const over = judgeVoterCounts('2025', { ...counts, byBody: { commune: 1001 } })
    expect(over.reasons.find((each) => !each.holds)).toMatchObject({ rule: 'V-BODY', numbers: { body: 'commune' } })
    expectSpoken([...over.reasons, ...judgeVoterCounts('2015', { ...counts, byBody: { district: 2 } }).reasons])
  })

  it('are not judged before they are there; 2026 has no district', () => {
    expect(judgeVoterCounts('2025', { ...counts, total: null }).reasons).toEqual([])
    expect(judgeVoterCounts('2025', { total: 5, men: 2, women: null, byBody: { district: 9 } }).reasons).toEqual([])
  })
})

it('soldiers and detainees elect no commune council, a hospital elects all', () => {
  expect(bodiesAtArea('2025', 'army', ['NA', 'province', 'commune'])).toEqual(['NA', 'province'])
  expect(bodiesAtArea('2025', 'detention', ['NA', 'province', 'commune'])).toEqual(['NA', 'province'])
  expect(bodiesAtArea('2025', 'care', ['NA', 'commune'])).toEqual(['NA', 'commune'])
  expect(bodiesAtArea('2015', 'detention', bodies)).toEqual(['NA', 'province'])
  expect(bodiesAtArea('2015', null, bodies)).toEqual(bodies)
})
