import { decide } from '@baucu/law'
import { nothingWritten, type ResultMinutes } from '../result-minutes.ts'

const names = ['Nông Thị Thí Dụ', 'Trần Văn Giả Định', 'Vàng Thị Minh Hoạ', 'Lý A Mẫu', 'Nguyễn Thị Thử Nghiệm']
const places = [
  { name: 'Phường Mẫu', areas: 31, votes: [35054, 32652, 28011, 13883, 8428] },
  { name: 'Xã Nậm Thử', areas: 22, votes: [20199, 18923, 17229, 9523, 5547] },
]
const totals = names.map((_, index) => places.reduce((sum, place) => sum + (place.votes[index] ?? 0), 0))

type Facts = Omit<ResultMinutes, 'outcome'>

/** Invented figures of an invented unit; the outcome is what the law says of them. */
export function minutes(changes: Partial<Facts> = {}): ResultMinutes {
  const facts: Facts = {
    edition: '2025',
    rehearsal: false,
    term: 'XVI',
    electionDay: '2026-03-15',
    unitNumber: 2,
    area: 'phường Mẫu và các xã: Nậm Thử',
    province: { kind: 'tỉnh', name: 'Minh Sơn' },
    seats: 3,
    candidates: names.map((name, index) => ({ id: `c${index + 1}`, name, votes: totals[index] ?? 0 })),
    registered: 62000,
    voted: 61000,
    issued: 61000,
    collected: 60998,
    invalid: 998,
    valid: { from: 60000, to: 60000 },
    places,
    source: 'Bản in từ số liệu đã đối chiếu hai lần nhập.',
    stamp: '2026-03-18T08:30:00+07:00',
    written: nothingWritten,
    ...changes,
  }
  const outcome = decide({
    edition: facts.edition,
    body: 'NA',
    round: 'first',
    seats: facts.seats,
    registered: facts.registered,
    voted: facts.voted,
    validBallots: facts.valid?.from ?? 0,
    candidates: facts.candidates.map(({ id, votes }) => ({ id, votes, birthDate: null })),
  })
  return { ...facts, outcome }
}

/** The same unit with other votes, in one place. */
export const withVotes = (votes: readonly number[], changes: Partial<Facts> = {}): ResultMinutes =>
  minutes({
    candidates: names.map((name, index) => ({ id: `c${index + 1}`, name, votes: votes[index] ?? 0 })),
    places: [{ name: 'Phường Mẫu', areas: 31, votes }],
    ...changes,
  })
