import type { ElectedStatistics, PollStatistics, StatisticsTables } from '../statistics-tables.ts'

/** How one level of that province voted. */
export const statisticsPoll: PollStatistics = {
  ...{ registered: 1_204_000, voted: 1_180_000, issued: 1_180_000, collected: 1_179_400, valid: 1_170_000 },
  constituencies: { total: 30, single: 2, belowHalf: 0, annulled: 0, again: 0, additional: 1, short: 1 },
  areas: { total: 1_250, belowHalf: 3, annulled: 0, again: 0, additional: 40 },
}
const elected: ElectedStatistics = {
  ...{ seats: 60, elected: 59, women: 20, minorities: 31, under40: 12, nonParty: 5, reelected: 18 },
  ...{ religious: 1, selfNominated: 0 },
  education: { below: 1, degree: 30, postgraduate: 28 },
  politics: { intermediate: 11, advanced: 40, bachelor: 8 },
  sectors: { party: 14, government: 20, front: 9, court: 1, procuracy: 1, forces: 6, other: 8 },
}

/** The statistics of an invented province. */
export const statistics = (changes: Partial<StatisticsTables> = {}): StatisticsTables => ({
  ...{ edition: '2025', kind: 'official', rehearsal: false, electionDay: '2026-03-15', province: 'tỉnh Minh Sơn' },
  ...{ term: 'XVI', signed: { at: 'Minh Sơn', on: '2026-03-30' } },
  polls: { NA: statisticsPoll, province: statisticsPoll, commune: { ...statisticsPoll, valid: 1_160_001 } },
  assembly: { ...elected, seats: 7, elected: 7 },
  councils: { province: elected, commune: { ...elected, seats: 2_400, elected: 2_391 } },
  ...{ source: 'Bản in từ số liệu đã đối chiếu.', stamp: '2026-03-30T08:30:00+07:00' },
  ...changes,
})
