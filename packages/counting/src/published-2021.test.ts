import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decide, percent } from '@baucu/law'
import { describe, expect, test } from 'vitest'
import { printedPercentAgrees } from './printed-percent.ts'
import { type PublishedConstituency, type PublishedResults, publishedCandidateId } from './published-results.ts'
import { splitTotals } from './split-totals.ts'
import { tabulate } from './tabulate.ts'

const file = path.join(import.meta.dirname, '../../../../shared/data/na-2021.json')
const present = existsSync(file)
const read = () => JSON.parse(readFileSync(file, 'utf8')) as PublishedResults
const needs = present ? '' : ' (needs ../shared/data/na-2021.json, which is not there)'

const outcomeOf = (unit: PublishedConstituency, validBallots: number) =>
  decide({
    edition: '2015',
    body: 'NA',
    round: 'first',
    seats: unit.seats,
    registered: null,
    voted: null,
    validBallots,
    candidates: unit.candidates.map(({ birthDate, votes }, index) => ({
      id: publishedCandidateId(unit.id, index),
      birthDate,
      votes,
    })),
  })

describe.skipIf(!present)(`the published results of 23/5/2021${needs}`, () => {
  test('both ends of the range of valid ballots give exactly the persons published as elected', () => {
    const { constituencies } = read()
    expect(constituencies).toHaveLength(180)
    for (const unit of constituencies) {
      const expected = unit.candidates.flatMap((each, index) =>
        each.elected ? [publishedCandidateId(unit.id, index)] : [],
      )
      for (const valid of [unit.validBallotsMin, unit.validBallotsMax]) {
        const { elected, undecided, poll } = outcomeOf(unit, valid)
        expect([...elected].sort(), unit.id).toEqual(expected.sort())
        expect(undecided).toEqual([])
        expect(poll).toBe('unknown')
      }
    }
  })

  test('every printed percentage is the one we compute, at both ends of the range', () => {
    for (const unit of read().constituencies) {
      for (const [index, each] of unit.candidates.entries()) {
        const id = publishedCandidateId(unit.id, index)
        for (const valid of [unit.validBallotsMin, unit.validBallotsMax]) {
          expect([id, valid, printedPercentAgrees(each.percentText ?? '', each.votes, valid)]).toEqual([
            id,
            valid,
            true,
          ])
          expect(outcomeOf(unit, valid).percent[id]).toBe(percent(each.votes, valid))
        }
      }
    }
  })

  test('split over 84,767 invented areas and counted again, the totals are the published ones to the vote', async () => {
    const results = read()
    const start = performance.now()
    const split = splitTotals(results, { areas: 84_767, seed: 2021 })
    if ('code' in split) throw new Error(JSON.stringify(split))
    let lines = 0
    for (const _ of split.minutes()) lines += 1
    const made = performance.now()
    const { constituencies, nation, findings } = await tabulate(split.election, split.minutes())
    const counted = performance.now()
    process.stdout.write(
      `${lines} minutes made in ${Math.round(made - start)} ms; made, checked and counted in ${Math.round(counted - made)} ms; ` +
        `${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
    )
    expect(lines).toBe(84_767)
    expect(findings).toEqual([])
    // The file lacks 4 of 184 constituencies: national figures are scaled, not pretended.
    expect(split.basis).toBe('scaled')
    expect(nation).toMatchObject({
      constituencies: 180,
      complete: 180,
      areas: { expected: 84_767, reported: 84_767, rejected: 0 },
    })
    for (const [index, unit] of results.constituencies.entries()) {
      const counted = constituencies[index]
      expect(counted?.valid).toBe(unit.validBallotsMin)
      expect(Object.values(counted?.votes ?? {})).toEqual(unit.candidates.map((each) => each.votes))
      expect(new Set(counted?.outcome.elected)).toEqual(
        new Set(unit.candidates.flatMap((each, k) => (each.elected ? [publishedCandidateId(unit.id, k)] : []))),
      )
      expect(counted?.outcome.poll).toBe('valid')
    }
  })
})
