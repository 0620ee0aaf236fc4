import { day, type Edition, percent } from '@baucu/law'
import { ballotShares } from './ballot-shares.ts'
import type { SecondPollFigures, SummaryConstituency, SummaryPoll } from './election-summary.ts'
import { type FormTable, nbsp } from './form-content.ts'
import { number } from './form-lines.ts'

/** Tables of the minutes on a whole election. Without data they have empty rows for a pen. */

/** Millimetres that a hand needs. */
const room = 9
const unitName = (index: number | null): string => `Đơn vị bầu cử số${nbsp}${index ?? '....'}`
const row = (cells: readonly string[], bold = false) => ({ cells, bold })
const known = (value: number | null): string => (value === null ? '' : number(value))
const share = (value: string | null): string => (value === null ? '' : `${value}${nbsp}%`)

/** 1. The constituencies and their places. */
export function placesTable(constituencies: readonly SummaryConstituency[] | null, places: string): FormTable {
  const rows = constituencies?.map((each, index) => row([String(index + 1), unitName(each.number), each.places]))
  return {
    kind: 'table',
    head: [['STT'], ['Tên đơn vị bầu cử'], [places]],
    columns: ['number', 'person', 'words'],
    rows: rows ?? ['1', '2'].map((index) => row([index, '', ''])),
    ...(rows ? {} : { tall: room }),
  }
}

/** Voters and ballots of each constituency, with their total. `remark` is the head of the last column. */
export function turnoutTable(
  edition: Edition,
  polls: readonly (SummaryPoll & Readonly<{ on?: string | null }>)[] | null,
  words: Readonly<{ units: string; remark: string; total: boolean }>,
): FormTable {
  const cells = (poll: Omit<SummaryPoll, 'number' | 'candidates' | 'outcome'>) => {
    const shares = ballotShares(edition, poll)
    const { registered, voted, valid, invalid } = poll
    const rate = registered === null || voted === null ? null : percent(voted, registered)
    return [
      ...[known(registered), known(voted), share(rate)],
      ...[known(valid), share(shares.valid), known(invalid), share(shares.invalid)],
    ]
  }
  const lines = polls?.map((poll, index) =>
    row([`${index + 1}.`, unitName(poll.number), ...cells(poll), poll.on ? day(poll.on) : '']),
  )
  const sum = (of: 'registered' | 'voted' | 'collected' | 'valid' | 'invalid') =>
    polls?.reduce<number | null>((all, each) => (all === null || each[of] === null ? null : all + each[of]), 0) ?? null
  const whole = {
    ...{ registered: sum('registered'), voted: sum('voted'), collected: sum('collected') },
    ...{ valid: sum('valid'), invalid: sum('invalid') },
  }
  const none = ['', '', '', '', '', '', '']
  return {
    kind: 'table',
    over: [
      { title: '', columns: 5 },
      { title: 'Phiếu hợp lệ', columns: 2 },
      { title: 'Phiếu không hợp lệ', columns: 2 },
      { title: '', columns: 1 },
    ],
    head: [
      ['STT'],
      [words.units],
      ['Tổng số cử tri của đơn vị bầu cử'],
      ['Tổng số cử tri đã tham gia bỏ phiếu'],
      ['Tỷ lệ cử tri đã tham gia bỏ phiếu so với tổng số cử tri'],
      ['Số phiếu'],
      ['Tỷ lệ % so với tổng số phiếu thu vào'],
      ['Số phiếu'],
      ['Tỷ lệ % so với tổng số phiếu thu vào'],
      [words.remark],
    ],
    columns: ['number', 'name', 'votes', 'votes', 'votes', 'votes', 'votes', 'votes', 'votes', 'remark'],
    rows: [
      ...(lines ?? ['1.', '2.'].map((index) => row([index, unitName(null), ...none, '']))),
      ...(words.total ? [row(['', 'Tổng cộng:', ...(polls ? cells(whole) : none), ''], true)] : []),
    ],
    ...(lines ? {} : { tall: room }),
  }
}

/** Votes by constituency: all candidates in ballot order, or the elected in the order of their votes. */
export function votesTable(
  polls: readonly (SummaryPoll & Partial<Pick<SecondPollFigures, 'on'>>)[] | null,
  whom: string,
  who: 'candidates' | 'elected',
): FormTable {
  const units = (polls ?? []).map((poll, unit) => {
    const { candidates, outcome, valid } = poll
    const listed =
      who === 'candidates'
        ? candidates
        : (outcome?.elected ?? []).flatMap((id) => candidates.find((each) => each.id === id) ?? [])
    const persons = listed.map(({ name, votes }, index) => [
      `${index + 1}. ${name}`,
      known(votes),
      share(votes === null || valid === null ? null : percent(votes, valid)),
    ])
    // Nobody elected is said; nothing decided yet is left to the pen.
    const lines = persons.length > 0 ? persons : [[who === 'elected' && outcome ? 'Không có' : '', '', '']]
    return lines.map((cells) => row([`${unit + 1}.`, unitName(poll.number), ...cells, '']))
  })
  const forPen = [1, 2].flatMap((unit) =>
    [1, 2, 3].map((person) => row([`${unit}.`, unitName(null), `${person}.`, '', '', ''])),
  )
  return {
    kind: 'table',
    head: [['STT'], ['Đơn vị bầu cử'], [whom], ['Số phiếu bầu'], ['Tỷ lệ % so với tổng số phiếu hợp lệ'], ['Ghi chú']],
    columns: ['number', 'name', 'words', 'told', 'told', 'note'],
    rows: polls ? units.flat() : forPen,
    groups: polls ? units.map((each) => each.length) : [3, 3],
    ...(polls ? {} : { tall: room }),
  }
}
