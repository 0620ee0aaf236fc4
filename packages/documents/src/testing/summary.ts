import { decide } from '@baucu/law'
import type { ElectionSummary, SummaryConstituency } from '../election-summary.ts'

const names = ['Nông Thị Thí Dụ', 'Trần Văn Giả Định', 'Vàng Thị Minh Hoạ', 'Lý A Mẫu', 'Nguyễn Thị Thử Nghiệm']

/** A constituency with invented votes; what follows from them is what the law says. */
export function constituency(number: number, votes: readonly number[], seats = 3): SummaryConstituency {
  const candidates = votes.map((each, index) => ({
    ...{ id: `c${number}-${index}`, name: `${names[index % 5]} ${number}`, gender: null, votes: each },
  }))
  const figures = { registered: 12_000 + number, voted: 11_500, collected: 11_499, valid: 11_400, invalid: 99 }
  const outcome = decide({
    ...{ edition: '2025', body: 'NA', round: 'first', seats },
    ...{ registered: figures.registered, voted: figures.voted, validBallots: figures.valid },
    candidates: candidates.map(({ id, votes: given }) => ({ id, votes: given, birthDate: null })),
  })
  return { number, places: `Phường Mẫu ${number}; các xã Suối Mẫu, Đồi Mẫu, Khe Mẫu`, ...figures, candidates, outcome }
}

/** The provincial minutes of an invented province, with one additional election. */
export const summary = (changes: Partial<ElectionSummary> = {}): ElectionSummary => ({
  ...{ edition: '2025', rehearsal: false, electionDay: '2026-03-15', body: 'NA', whole: 'tỉnh Minh Sơn', term: 'XVI' },
  seats: 6,
  constituencies: [
    constituency(1, [9_000, 8_000, 7_000, 900, 500]),
    constituency(2, [9_500, 8_500, 4_000, 3_000, 200]),
  ],
  reElections: [],
  additional: [{ ...constituency(2, [7_000, 4_000], 1), on: '2026-03-29' }],
  written: {
    meeting: { day: '2026-03-21', time: '08:00' },
    place: 'trụ sở Ủy ban nhân dân tỉnh Minh Sơn',
    members: [{ name: 'Hoàng Thị Ví Dụ', gender: 'F', role: 'Chủ tịch' }],
    seatsResolution: { number: '00/NQ-HĐBCQG', day: '2025-12-15' },
    listResolution: { number: '00/NQ-HĐBCQG', day: '2026-02-14' },
    ...{ settledBelow: 'Không có.', events: 'Không có.', settled: 'Không có.', forwarded: 'Không có.' },
    attachments: ['Hai biên bản của các Ban bầu cử.'],
  },
  ...{ source: 'Bản in từ số liệu đã đối chiếu.', stamp: '2026-03-21T08:30:00+07:00' },
  ...changes,
})

/** The same minutes before anything is known. */
export const blankSummary = (changes: Partial<ElectionSummary> = {}): ElectionSummary =>
  summary({
    ...{ term: null, seats: null, constituencies: null, reElections: null, additional: null },
    written: {
      ...{ meeting: null, place: null, members: null, seatsResolution: null, listResolution: null },
      ...{ settledBelow: null, events: null, settled: null, forwarded: null, attachments: null },
    },
    ...changes,
  })
