import { type ResultElected, resultElected, resultPaper } from '@baucu/contract'
import { electedList, refuseElectedList } from '@baucu/documents'
import { assemblyTerm, count } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'
import { inSentence } from './paper-source.ts'

type Gap = ResultElected['lists'][number]['gaps'][number]

/**
 * `elected-list`: the lists of the elected beside minutes: the report of a Board on its constituency (form 21 of 2025; at the
 * Committee those of all its constituencies) or the list of the Committee of a council (26). The input is that of `resultMinutes.one`.
 */
export const electedListFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'elected-list', [resultElected, resultPaper], async ([said, view], format) => {
    if (view.level === 'board' && said.body !== 'NA') return new Refused(409, 'no-form')
    // A Board's list is that of its minutes: of all its areas, and of the figures that were drawn up.
    if (view.level === 'board' && view.outdated) return new Refused(409, 'paper-outdated')
    if (said.lists.length === 0 || (view.level === 'board' && !view.whole)) {
      const { missing } = view
      return new Refused(409, 'paper-unfinished', { of: missing.length, missing: missing.join(', ') })
    }
    const { edition, rehearsal, electionDay, body, seats, stamp, missing } = said
    const last = said.lists.length - 1
    const data = {
      ...{ edition, rehearsal, electionDay, body, seats, stamp, unit: said.unit, whole: inSentence(said.unit) },
      term: body === 'NA' ? (assemblyTerm(electionDay) ?? null) : said.councilTerm,
      tables: said.lists.map(({ number, electionDay: on, people, gaps }, index) => ({
        ...{ constituency: number, electionDay: on },
        people: people.map((each) => ({
          ...{ name: each.name, constituency: each.number, gender: each.gender, birthDate: each.birthDate },
          remark: each.notConfirmedBy === null ? '' : `Không được xác nhận tư cách (${each.notConfirmedBy})`,
        })),
        left: [
          ...gaps.map(leftBy),
          ...(index === last ? missing.map((each) => `Chưa nhận đủ biên bản: ${each}.`) : []),
        ],
        incomplete: gaps.some(({ why }) => why !== 'empty') || (index === last && missing.length > 0),
      })),
      source: rehearsal ? 'Danh sách diễn tập, không phải kết quả bầu cử.' : sources[view.level],
    }
    if (refuseElectedList(data)) return new Refused(409, 'no-form')
    return { file: await electedList(data, format), name: `danh-sach-trung-cu-${body}${numberOf(view.level, said)}` }
  })

const sources = {
  board: 'Lập từ kết quả của Ban bầu cử và danh sách chính thức những người ứng cử.',
  committee: 'Lập từ biên bản của các Ban bầu cử và danh sách chính thức những người ứng cử.',
} as const

const numberOf = (level: 'board' | 'committee', { lists }: ResultElected): string =>
  level === 'board' ? `-don-vi-${lists[0]?.number ?? ''}` : ''

/** Why seats have nobody, as the paper says it. */
function leftBy({ number, why, seats, names }: Gap): string {
  const unit = `Đơn vị bầu cử số ${number}: còn thiếu ${count(seats, 'vi')} đại biểu`
  switch (why) {
    case 'tie':
      return `${unit}; bằng phiếu ở chỗ cuối giữa ${names.join(', ')}, chờ cấp có thẩm quyền quyết định.`
    case 'unknown':
      return `${unit}; chưa đủ căn cứ để kết luận cuộc bầu cử có giá trị.`
    case 're-election':
      return `${unit}; chưa có kết quả bầu cử lại.`
    case 'additional':
      return `${unit}; chưa có quyết định hoặc kết quả bầu cử thêm.`
    case 'empty':
      return `${unit}; không bầu thêm nữa.`
  }
}
