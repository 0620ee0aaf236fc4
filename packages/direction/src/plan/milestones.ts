import type { WindowId } from '@baucu/law'
import { anyOf, pattern } from '../conclusion/phrase.ts'
import type { Span } from '../conclusion/source.ts'
import { periodIn } from './days-in-text.ts'
import type { PlanContext } from './frame.ts'
import type { PlanLine } from './plan.ts'
import type { AnyStepId } from './step-ids.ts'

const a = anyOf
const near = '[^.;:]{0,60}?'
const noResult = '(?:(?!kết quả)[^.;:]){0,60}?'

/** The words by which an item is known to carry out a dated step. The narrower ones stand first. */
const acts: readonly Readonly<{ step: AnyStepId; words: RegExp }>[] = (
  [
    ['adjust1', `${a(['điều chỉnh'])}${near}${a(['lần thứ nhất', 'lần 1'])}`],
    ['adjust2', `${a(['điều chỉnh'])}${near}${a(['lần thứ hai', 'lần 2'])}`],
    ['consult1', a(['hiệp thương lần thứ nhất', 'hiệp thương lần 1', 'hiệp thương lần một', 'hiệp thương lần i'])],
    ['consult2', a(['hiệp thương lần thứ hai', 'hiệp thương lần 2', 'hiệp thương lần hai', 'hiệp thương lần ii'])],
    ['consult3', a(['hiệp thương lần thứ ba', 'hiệp thương lần 3', 'hiệp thương lần ba', 'hiệp thương lần iii'])],
    ['residenceConferences', `${a(['hội nghị', 'lấy ý kiến', 'ý kiến'])}${near}${a(['nơi cư trú'])}`],
    ['verify', `${a(['xác minh'])}${near}${a(['cử tri nêu', 'người ứng cử', 'vụ việc'])}`],
    ['structurePC', `${a(['dự kiến cơ cấu'])}`],
    ['committees', `${a(['thành lập', 'lập'])}\\s+(?:các\\s+)?${a(['ủy ban bầu cử', 'uỷ ban bầu cử', 'ubbc'])}`],
    ['boards', `${a(['thành lập', 'lập'])}\\s+(?:các\\s+)?${a(['ban bầu cử'])}`],
    ['teams', `${a(['thành lập', 'lập'])}\\s+(?:các\\s+)?${a(['tổ bầu cử'])}`],
    ['pollingAreas', `${a(['xác định', 'phê duyệt', 'ấn định'])}${near}${a(['khu vực bỏ phiếu'])}`],
    ['constituencies', `${a(['ấn định', 'công bố', 'xác định'])}${noResult}${a(['đơn vị bầu cử'])}`],
    [
      'filing',
      `${a(['nhận', 'tiếp nhận', 'nộp', 'thu nhận'])}\\s+(?:\\p{L}+\\s+){0,2}?${a(['hồ sơ ứng cử', 'hồ sơ của người ứng cử'])}`,
    ],
    ['voterListPosted', `${a(['niêm yết'])}\\s+(?:và\\s+\\p{L}+\\s+\\p{L}+\\s+)?${a(['danh sách cử tri'])}`],
    ['postCandidates', `${a(['niêm yết'])}${near}${a(['người ứng cử'])}`],
    [
      'frontSends',
      `${a(['gửi'])}${near}${a(['danh sách những người đủ tiêu chuẩn', 'danh sách người đủ tiêu chuẩn'])}`,
    ],
    ['officialList', `${a(['công bố', 'lập và công bố'])}${near}${a(['danh sách chính thức'])}`],
    [
      'ballotsToBoards',
      `${a(['phân phối', 'giao', 'chuyển', 'bàn giao'])}${near}${a(['phiếu bầu'])}${near}${a(['ban bầu cử'])}`,
    ],
    [
      'ballotsToTeams',
      `${a(['phân phối', 'giao', 'chuyển', 'bàn giao'])}${near}${a(['phiếu bầu'])}${near}${a(['tổ bầu cử'])}`,
    ],
    [
      'stopComplaints',
      `${a(['dừng', 'ngừng'])}\\s+(?:việc\\s+)?${a(['xem xét', 'giải quyết'])}${near}${a(['khiếu nại', 'tố cáo', 'đơn'])}`,
    ],
    [
      'campaignEnd',
      a(['vận động bầu cử', 'hội nghị tiếp xúc cử tri', 'tiếp xúc cử tri', 'tiếp xúc giữa người ứng cử với cử tri']),
    ],
    [
      'countMinutes',
      `${a(['gửi', 'chuyển', 'nộp', 'giao'])}${near}${a(['biên bản kiểm phiếu', 'biên bản kết quả kiểm phiếu'])}`,
    ],
    ['boardMinutes', `${a(['xác định kết quả'])}${near}${a(['đơn vị bầu cử'])}`],
    ['publishNA', `${a(['công bố kết quả'])}${near}${a(['quốc hội', 'đbqh'])}`],
    ['publishPC', a(['công bố kết quả bầu cử', 'công bố kết quả'])],
    ['extraOrRerun', a(['bầu cử thêm', 'bầu cử lại', 'bầu thêm', 'bầu lại'])],
  ] as const
).map(([step, words]) => ({ step, words: pattern(words) }))

/** Words that make an item one about the work (told, taught, watched), not the work itself. */
const about = pattern(
  a([
    'báo cáo',
    'tổng hợp',
    'kết quả thực hiện',
    'sơ kết',
    'tổng kết',
    'hướng dẫn',
    'giám sát',
    'kiểm tra',
    'khảo sát',
    'tuyên truyền',
    'đưa tin',
    'tập huấn',
    'sau',
    'theo dõi',
    'đôn đốc',
    'phục vụ',
    'lưu trữ',
    'rút kinh nghiệm',
    'kinh phí',
    'chuẩn bị',
    'tham gia',
    'dự',
  ]),
)

/** Some work of the law that a text names, with the words that name it. */
export type NamedAct = Readonly<{ step: AnyStepId; words: string; span: Span; itself: boolean }>

/** The acts a text names, in order. `itself`: the text carries the act out; otherwise it is about it. */
export function actsIn(text: string): readonly NamedAct[] {
  const lower = text.toLocaleLowerCase('vi')
  const taken: NamedAct[] = []
  for (const { step, words } of acts) {
    const match = words.exec(lower)
    if (!match) continue
    const span = { from: match.index, to: match.index + match[0].length }
    // "công bố kết quả bầu cử đại biểu Quốc hội" is one act, not that of the councils as well.
    if (taken.some((each) => span.from < each.span.to && each.span.from < span.to)) continue
    taken.push({ step, words: text.slice(span.from, span.to), span, itself: !about.test(lower.slice(0, span.from)) })
  }
  return taken.toSorted((one, other) => one.span.from - other.span.from)
}

/** The step of the law a line carries out: that of its pack, or the only one its words name. */
export function stepOf({ step, content }: PlanLine): AnyStepId | null {
  if (step !== null) return step
  const named = actsIn(content).filter((each) => each.itself)
  return named.length === 1 ? (named[0]?.step ?? null) : null
}

const windowBySteps: Readonly<Partial<Record<AnyStepId, WindowId>>> = {
  consult1: 'consult1',
  consult2: 'consult2',
  consult3: 'consult3',
  residenceConferences: 'residenceConferences',
  campaignEnd: 'campaign',
}

/** The window that the work of a step has, if it has one. */
export const windowOf = (step: AnyStepId): WindowId | undefined => windowBySteps[step]

const round = pattern(a(['đợt', 'vòng', 'giám sát', 'kiểm tra', 'khảo sát', 'đoàn công tác']))

/** Whether a line is a round of inspection: it watches the work of others in its time. */
export const isRound = (content: string): boolean => round.test(content.toLocaleLowerCase('vi'))

/** The first and last day of a line: as given, else as its time says, else "từ … đến …" in its words. */
export function periodOf(
  { from, until, time, content }: PlanLine,
  { near: day, electionDay }: PlanContext,
): Readonly<{ from: string | null; until: string | null }> {
  if (from !== null || until !== null) return { from, until }
  const said = periodIn(time, day, electionDay)
  if (said.from !== null || said.until !== null) return { from: said.from, until: said.until }
  const spoken = pattern('từ\\s+(?:ngày\\s+)?\\d[^.;]{0,40}?\\s(?:đến|tới)\\s[^.;]{0,40}', 'i').exec(content)
  const both = spoken ? periodIn(spoken[0], day, electionDay) : null
  return both?.from && both.until ? { from: both.from, until: both.until } : { from: null, until: null }
}
