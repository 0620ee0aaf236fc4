import type { FieldValues } from '@baucu/reporting'

type Send = (name: string, key: string, input: unknown) => Promise<void>
type EachOf = <T>(items: readonly T[], work: (item: T) => Promise<void>) => Promise<void>

/** Party units that have recorded their meeting of the month; the other twelve are silent. */
export const cellsTold = 46

const number = (value: number) => ({ kind: 'count', value }) as const
const text = (words: string) => ({ kind: 'text', text: words }) as const

/** The organisations of the Front, what each writes in its quarter, and whether it has sent the last one. */
const quarters = [
  { code: 'LDLD', sessions: 42, where: 'khu công nghiệp', last: true },
  { code: 'HND', sessions: 65, where: 'thôn vùng cao', last: true },
  { code: 'DTN', sessions: 51, where: 'trường học', last: true },
  { code: 'HPN', sessions: 58, where: 'chợ phiên', last: true },
  { code: 'CCB', sessions: 23, where: 'tổ dân phố', last: false },
] as const

/** Rounds of reports of the fictional province: 46 of 58 cells have met, four of five organisations have told their quarter. */
export async function loadReports(
  send: Send,
  cells: readonly string[],
  ofCode: (code: string) => string,
  idOf: (name: string) => string,
  eachOf: EachOf,
  frame: string,
): Promise<void> {
  const from = '2025-10-01'
  const meetings = idOf('round/cell-meeting')
  await send('reports.ask', 'cell-meeting', {
    ...{ organisation: ofCode('TU'), round: meetings, template: 'cell-meeting', frame, from, to: null, units: cells },
    title: 'Sinh hoạt chi bộ về bầu cử',
  })
  const tell = (key: string, organisation: string, round: string, period: string, values: FieldValues) =>
    send('reports.save', key, { organisation, round, period, version: 0, send: true, values })
  await eachOf(
    cells.slice(0, cellsTold).map((organisation, index) => ({ organisation, index })),
    ({ organisation, index }) =>
      tell(`cell-meeting/${index}`, organisation, meetings, '2026-03', {
        'held-on': { kind: 'day', day: `2026-03-0${1 + (index % 9)}` },
        place: text('Phòng họp cơ quan'),
        audience: { kind: 'choice', value: 'party-members' },
        'meeting-attendance': number(9 + ((index * 7) % 25)),
        content: text('Quyền và nghĩa vụ của cử tri; gương mẫu bỏ phiếu tại nơi cư trú.'),
      }),
  )
  const results = idOf('round/quarter-result')
  await send('reports.ask', 'quarter-result', {
    ...{ organisation: ofCode('MTTQ'), round: results, template: 'quarter-result', frame: null, from, to: null },
    ...{ title: 'Kết quả công tác quý', units: quarters.map(({ code }) => ofCode(code)) },
  })
  for (const period of ['2025-Q4', '2026-Q1']) {
    const told = quarters.filter((each) => period === '2025-Q4' || each.last)
    await eachOf(told, ({ code, sessions, where }) =>
      tell(`quarter-result/${period}/${code}`, ofCode(code), results, period, {
        'joint-actions': {
          kind: 'table',
          rows: [{ name: 'Hội thi tìm hiểu Luật Bầu cử', with: 'Ủy ban MTTQ tỉnh' }],
        },
        'quarter-sessions': number(period === '2025-Q4' ? sessions - 8 : sessions),
        'quarter-participants': number(sessions * 38),
        'quarter-core-members': number(sessions % 7),
        'quarter-models': number(sessions % 3),
        effect: text(`Người dân ở ${where} hỏi nhiều về nơi bỏ phiếu khi đi làm xa; đã trả lời tại chỗ.`),
        limits: text(`Một số buổi ở ${where} ít người dự do trùng giờ làm.`),
        next: text('Tiếp tục tuyên truyền, đổi giờ sinh hoạt cho hợp với đoàn viên, hội viên.'),
        proposals: { kind: 'nothing' },
      }),
    )
  }
}
