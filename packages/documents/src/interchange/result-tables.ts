import { day, percent } from '@baucu/law'
import type { TableCell } from '../write-table.ts'
import type { Sheet } from '../write-workbook.ts'
import {
  bodyTitles,
  type ContestResult,
  type ElectionResult,
  isWhole,
  type ResultCounts,
  standingWords,
} from './election-result.ts'

const countTitles = [
  ...['Cử tri trong danh sách', 'Đã bỏ phiếu', 'Tỷ lệ bỏ phiếu (%)', 'Phiếu phát ra', 'Phiếu thu vào'],
  ...['Phiếu không hợp lệ', 'Phiếu hợp lệ', 'Phiếu hợp lệ (nhiều nhất)'],
]

const countCells = ({ registered, voted, issued, collected, invalid, valid }: ResultCounts): readonly TableCell[] => [
  ...[registered, voted, voted === null || registered === null ? null : percent(voted, registered), issued, collected],
  ...[invalid, valid?.from ?? null, valid && valid.to > valid.from ? valid.to : null],
]

const unitTitles = ['Cấp bầu cử', 'Mã tỉnh', 'Tỉnh, thành phố', 'Đơn vị bầu cử số', 'Mã đơn vị', 'Tình trạng']

const unitCells = (contest: ContestResult, rehearsal: boolean): readonly TableCell[] => [
  ...[bodyTitles[contest.body], contest.province.code, contest.province.name, contest.number, contest.id],
  statusWords(contest, rehearsal),
]

const statusWords = (contest: ContestResult, rehearsal: boolean): string => {
  if (rehearsal) return contest.status === 'waiting' ? 'diễn tập, chưa có số liệu' : 'diễn tập'
  if (contest.status === 'official') return 'chính thức'
  if (contest.status === 'waiting') return 'chưa có số liệu'
  return isWhole(contest) ? 'nhanh, chưa chính thức' : 'nhanh, chưa chính thức, chưa đủ khu vực'
}

const candidateTitles = ['Số thứ tự', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Số phiếu', 'Tỷ lệ (%)', 'Trúng cử']

const candidateCells = (contest: ContestResult, index: number): readonly TableCell[] => {
  const each = contest.candidates[index]
  if (!each) return []
  const isKnown = contest.status !== 'waiting'
  const valid = contest.counts.valid?.from ?? null
  return [
    ...[index + 1, each.name, each.gender === null ? null : each.gender === 'F' ? 'Nữ' : 'Nam'],
    ...[each.birthDate === null ? null : day(each.birthDate), isKnown ? each.votes : null],
    isKnown && valid !== null ? percent(each.votes, valid) : null,
    each.elected ? 'x' : null,
  ]
}

/** One row a candidate, his constituency with its figures before him: a single table that any program reads. */
export function resultRows({ contests, rehearsal }: ElectionResult): readonly (readonly TableCell[])[] {
  return [
    [...unitTitles, 'Địa bàn', 'Số đại biểu', 'Khu vực', 'Khu vực đã báo', ...countTitles, ...candidateTitles],
    ...contests.flatMap((contest) =>
      contest.candidates.map((_, index) => [
        ...unitCells(contest, rehearsal),
        ...[contest.area, contest.seats, contest.areas?.expected ?? null, contest.areas?.reported ?? null],
        ...[...countCells(contest.counts), ...candidateCells(contest, index)],
      ]),
    ),
  ]
}

/** The tables offices keep: constituencies, candidates and, when they are told, polling areas. */
export function resultSheets(result: ElectionResult): readonly Sheet[] {
  const { contests, rehearsal } = result
  const areas = contests.filter(({ pollingAreas }) => pollingAreas.length > 0)
  const most = areas.reduce((most, { candidates }) => Math.max(most, candidates.length), 0)
  return [
    {
      name: 'Đơn vị bầu cử',
      rows: [
        [...unitTitles, 'Địa bàn', 'Số đại biểu', 'Trúng cử', 'Khu vực', 'Khu vực đã báo', ...countTitles],
        ...contests.map((contest) => [
          ...[...unitCells(contest, rehearsal), contest.area, contest.seats],
          isWhole(contest) ? contest.candidates.filter(({ elected }) => elected === true).length : null,
          ...[contest.areas?.expected ?? null, contest.areas?.reported ?? null, ...countCells(contest.counts)],
        ]),
      ],
    },
    {
      name: 'Người ứng cử',
      rows: [
        [...unitTitles, ...candidateTitles],
        ...contests.flatMap((contest) =>
          contest.candidates.map((_, index) => [...unitCells(contest, rehearsal), ...candidateCells(contest, index)]),
        ),
      ],
    },
    ...(areas.length === 0
      ? []
      : [
          {
            name: 'Khu vực bỏ phiếu',
            rows: [
              [
                ...[...unitTitles, 'Mã khu vực', 'Khu vực bỏ phiếu', ...countTitles],
                ...Array.from({ length: most }, (_, index) => `Phiếu của người số ${index + 1}`),
              ],
              ...areas.flatMap((contest) =>
                contest.pollingAreas.map(({ id, name, counts, votes }) => [
                  ...[...unitCells(contest, rehearsal), id, name, ...countCells(counts), ...votes],
                ]),
              ),
            ],
          },
        ]),
    {
      name: 'Về số liệu',
      rows: [
        ['Kỳ bầu cử', result.name],
        ['Ngày bầu cử', day(result.electionDay)],
        ['Tình trạng', standingWords(result)],
        ['Thời điểm', result.at],
      ],
    },
  ]
}
