import type { ContestResult, ElectionResult } from '../index.ts'

const counts = {
  ...{ registered: 2400, voted: 2300, issued: 2300, collected: 2298, invalid: 8 },
  valid: { from: 2290, to: 2290 },
} as const

/** A contest of two polling areas, counted to the end and not signed. */
export const contestResult = (more: Partial<ContestResult> = {}): ContestResult => ({
  ...{ id: 'na-mau-1', body: 'NA', province: { code: '99', name: 'Mẫu' }, number: 1, area: 'Xã Suối Mẫu', seats: 2 },
  ...{ status: 'quick', areas: { expected: 2, reported: 2 }, counts },
  candidates: (['Đỗ Mẫu An', 'Vàng Mẫu Bích', 'Lê Mẫu Cường'] as const).map((name, index) => ({
    ...{ id: `c${index + 1}`, name, gender: index === 1 ? 'F' : 'M', birthDate: `197${index}-05-06` },
    ...{ votes: 2000 - index * 500, elected: index < 2 },
  })),
  pollingAreas: ['Khu vực 1', 'Khu vực 2'].map((name, index) => ({
    ...{ id: `a${index + 1}`, name, votes: [1000, 750, 500] },
    counts: {
      ...counts,
      registered: 1200,
      voted: 1150,
      issued: 1150,
      collected: 1149,
      invalid: 4,
      valid: { from: 1145, to: 1145 },
    },
  })),
  ...more,
})

/** The result of one contest, not signed. */
export const electionResult = (more: Partial<ElectionResult> = {}): ElectionResult => ({
  ...{ id: 'mau-2026', name: 'Bầu cử mẫu 2026', edition: '2025', electionDay: '2026-03-15', rehearsal: false },
  ...{ attribution: null, officialBy: null, at: '2026-03-16T02:00:00+07:00', contests: [contestResult()] },
  ...more,
})
