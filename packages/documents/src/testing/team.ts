import { type BallotUseMinutes, type CountMinutes, nothingWrittenByTeam, type TeamPlace } from '../team-paper.ts'

const place: TeamPlace = {
  ...{ edition: '2025', electionDay: '2026-03-15', number: 7, commune: 'Xã Suối Mẫu', province: 'tỉnh Minh Sơn' },
}
const print = { rehearsal: false, source: 'Bản in từ số liệu Tổ bầu cử đã kiểm.', stamp: '2026-03-15T22:10:00+07:00' }
const witnesses = [
  { name: 'Lò Thị Chứng Một', gender: 'F', residence: 'bản Mẫu Hạ' },
  { name: 'Giàng A Chứng Hai', gender: null, residence: 'bản Mẫu Thượng' },
] as const

/** The counting minutes of an invented Team, all figures known. */
export const countPaper = (changes: Partial<CountMinutes> = {}): CountMinutes => ({
  ...print,
  place,
  contest: {
    ...{ body: 'NA', council: null, councilTerm: null, constituency: 2, area: 'phường Mẫu và xã Suối Mẫu', seats: 3 },
    candidates: [
      { id: 'c1', name: 'Nông Thị Thí Dụ', gender: 'F' },
      { id: 'c2', name: 'Trần Văn Giả Định', gender: 'M' },
      { id: 'c3', name: 'Vàng Thị Minh Hoạ', gender: null },
      { id: 'c4', name: 'Lý A Mẫu', gender: null },
    ],
  },
  expected: 1_204,
  figures: {
    ...{ registered: 1_206, voted: 1_180, issued: 1_180, collected: 1_179, valid: 1_170, invalid: 9 },
    votes: [1_001, 900, 700, 120],
  },
  written: {
    members: [
      { name: 'Hoàng Thị Ví Dụ', gender: 'F', role: 'Tổ trưởng' },
      { name: 'Đỗ Văn Thí Nghiệm', gender: 'M', role: 'Thư ký' },
    ],
    opened: { day: '2026-03-15', time: '07:00' },
    closed: { day: '2026-03-15', time: '19:00' },
    finished: { day: '2026-03-15', time: '22:05' },
    ...{ boxWitnesses: witnesses, countWitnesses: witnesses },
    incidents: 'Mất điện từ 13:35 đến 14:10, dùng đèn pin.',
    explanations: [
      'Một cử tri mang phiếu ra khỏi phòng bỏ phiếu nên số phiếu thu vào ít hơn số phiếu phát ra 01 phiếu.',
    ],
    unsettled: 'Không có.',
  },
  ids: { frame: 'demo-2026', constituency: 'na-2', area: 'a-7' },
  ...changes,
})

/** The same paper before the poll: every part is left to the pen. */
export const blankCount = (changes: Partial<CountMinutes> = {}): CountMinutes =>
  countPaper({ figures: null, expected: null, written: nothingWrittenByTeam, ids: null, ...changes })

/** The same Team counting a council. */
export const ofCouncil = (paper: CountMinutes): CountMinutes => ({
  ...paper,
  contest: { ...paper.contest, body: 'commune', council: 'xã Suối Mẫu', councilTerm: 'II', constituency: 4 },
})

/** The inventory of the same Team. */
export const ballotUsePaper = (changes: Partial<BallotUseMinutes> = {}): BallotUseMinutes => ({
  ...print,
  place,
  contests: [
    {
      ...{ body: 'NA', council: null, constituency: 2 },
      use: { received: 1_250, issued: 1_180, exchanged: 12, unused: 58 },
    },
    {
      ...{ body: 'province', council: 'tỉnh Minh Sơn', constituency: 5 },
      use: { received: 1_250, issued: 1_179, exchanged: 3, unused: 68 },
    },
    {
      ...{ body: 'commune', council: 'xã Suối Mẫu', constituency: 4 },
      use: { received: 1_250, issued: 1_175, exchanged: 5, unused: 70 },
    },
  ],
  closed: { day: '2026-03-15', time: '19:00' },
  witnesses,
  copies: null,
  signed: { at: 'Suối Mẫu', on: '2026-03-15' },
  ...changes,
})
