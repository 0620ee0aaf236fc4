import fc from 'fast-check'
import type { AuditContest } from '../contest.ts'

/** A constituency of two areas, three candidates and one seat, small enough to be worked out by hand. */
export const small: AuditContest = {
  seats: 1,
  riskLimit: 0.05,
  areas: [
    { id: 'a', cast: 300, valid: 290, votes: { A: 200, B: 60, C: 30 } },
    { id: 'b', cast: 200, valid: 200, votes: { A: 130, B: 40, C: 30 } },
  ],
}

/** `areas` equal areas of 932 papers, 1.2 % of them invalid, in which the candidates are kept on these shares of the valid. */
export function evenContest(areas: number, seats: number, shares: readonly number[], riskLimit = 0.05): AuditContest {
  const valid = 921
  return {
    seats,
    riskLimit,
    areas: Array.from({ length: areas }, (_, at) => ({
      id: `kv-${`${at}`.padStart(3, '0')}`,
      cast: 932,
      valid,
      votes: Object.fromEntries(shares.map((share, index) => [`c${index + 1}`, Math.round(share * valid)])),
    })),
  }
}

/** Any contest that can be audited: one to three seats, two to five candidates, up to twelve areas. */
export const contests: fc.Arbitrary<AuditContest> = fc
  .record({
    seats: fc.integer({ min: 1, max: 3 }),
    candidates: fc.integer({ min: 2, max: 5 }),
    areas: fc.integer({ min: 1, max: 12 }),
  })
  .chain(({ seats, candidates, areas }) =>
    fc.record({
      seats: fc.constant(seats),
      riskLimit: fc.constantFrom(0.01, 0.05, 0.1),
      areas: fc
        .array(
          fc
            .record({
              invalid: fc.integer({ min: 0, max: 20 }),
              valid: fc.integer({ min: 1, max: 900 }),
              shares: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: candidates, maxLength: candidates }),
            })
            .map(({ invalid, valid, shares }) => ({
              cast: valid + invalid,
              valid,
              votes: Object.fromEntries(shares.map((share, at) => [`c${at}`, Math.floor((share * valid) / 100)])),
            })),
          { minLength: areas, maxLength: areas },
        )
        .map((all) => all.map((area, at) => ({ id: `a${at}`, ...area }))),
    }),
  )
