import { decide } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { electedIn, mayGrow } from './elected-list.ts'

const poll = (
  of: Readonly<{
    round: 'first' | 'additional' | 'rerun'
    seats: number
    votes: readonly number[]
    voted: number
  }>,
) =>
  decide({
    ...{ edition: '2025', body: 'NA', round: of.round, seats: of.seats, registered: 1_000, voted: of.voted },
    validBallots: of.voted,
    candidates: of.votes.map((votes, index) => ({
      id: `${of.round} ${index}`,
      birthDate: null,
      votes: Math.min(votes, of.voted),
    })),
  })
const votes = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 6 })
const voted = fc.constantFrom(400, 800, 900)

describe('everybody elected in a constituency', () => {
  test('H13: whatever the polls, the elected and the seats left over are its seats; nobody is there whom no poll elected', () => {
    fc.assert(
      fc.property(
        ...([fc.integer({ min: 1, max: 5 }), votes, voted, votes, voted] as const),
        fc.constantFrom('none', 'due', 'held'),
        fc.constantFrom('none', 'due', 'held'),
        (seats, first, turnout, second, later, again, additional) => {
          const one = poll({ round: 'first', seats, votes: first, voted: turnout })
          const rerun = poll({ round: 'rerun', seats, votes: second, voted: later })
          const standing = again === 'held' ? rerun : one
          const extra =
            standing.unfilled > 0
              ? poll({ round: 'additional', seats: standing.unfilled, votes: second, voted: later })
              : null
          const said = electedIn({ seats, outcome: one }, [
            ...(again === 'none' ? [] : [{ kind: 'rerun' as const, outcome: again === 'held' ? rerun : null }]),
            ...(additional === 'none' || again === 'due' || !extra
              ? []
              : [{ kind: 'additional' as const, outcome: additional === 'held' ? extra : null }]),
          ])
          const open = said.gaps.reduce((sum, gap) => sum + gap.seats, 0)
          expect(said.elected.length + open).toBe(seats)
          const ids = said.elected.map(({ candidate }) => candidate)
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect([...standing.elected, ...(extra?.elected ?? [])]).toContain(id)
          // The first poll has elected nobody once it is voted on again.
          if (again !== 'none') expect(said.elected.every(({ poll: by }) => by > 0)).toBe(true)
          expect(mayGrow(said)).toBe(said.gaps.some(({ why }) => why !== 'empty'))
        },
      ),
      { seed: 31, numRuns: 400 },
    )
  })

  test('H13: a tie names who is tied; a poll that is due leaves its seats open', () => {
    const tie = poll({ round: 'first', seats: 2, votes: [800, 600, 600], voted: 900 })
    expect(electedIn({ seats: 2, outcome: tie }, [])).toEqual({
      ...{ elected: [{ candidate: 'first 0', poll: 0 }], standing: 0 },
      gaps: [{ why: 'tie', seats: 1, candidates: ['first 1', 'first 2'] }],
    })
    const low = poll({ round: 'first', seats: 2, votes: [300, 200], voted: 400 })
    expect(electedIn({ seats: 2, outcome: low }, []).gaps).toEqual([{ why: 're-election', seats: 2, candidates: [] }])
    const short = poll({ round: 'first', seats: 2, votes: [800, 200], voted: 900 })
    expect(electedIn({ seats: 2, outcome: short }, []).gaps).toMatchObject([{ why: 'additional', seats: 1 }])
    const annulled = { kind: 'annulled-constituency', outcome: null } as const
    // What is annulled votes again in the first poll: its minutes are not in, and neither is an outcome.
    expect(electedIn({ seats: 2, outcome: null }, [annulled])).toMatchObject({
      elected: [],
      gaps: [{ why: 'unknown', seats: 2 }],
    })
  })
})
