import { calendar, type Edition, type Step, type StepId } from '@baucu/law'
import { anyOf, pattern } from './phrase.ts'

/** A dated step of the law that a request touches, with the words that say so. */
export type LegalLink = Readonly<{
  step: StepId
  words: string
  article: string
  title: Step['title']
  date: string
}>

/** Subjects of the election and the steps that date them. Articles and days are the law package's. */
const subjects: readonly Readonly<{ words: readonly string[]; steps: readonly StepId[] }>[] = [
  { words: ['hiệp thương lần thứ nhất', 'hiệp thương lần 1', 'hiệp thương lần một'], steps: ['consult1'] },
  { words: ['hiệp thương lần thứ hai', 'hiệp thương lần 2', 'hiệp thương lần hai'], steps: ['consult2'] },
  { words: ['hiệp thương lần thứ ba', 'hiệp thương lần 3', 'hiệp thương lần ba'], steps: ['consult3'] },
  { words: ['hồ sơ ứng cử', 'nộp hồ sơ', 'nhận hồ sơ'], steps: ['filing'] },
  { words: ['danh sách cử tri'], steps: ['voterListPosted'] },
  { words: ['thẻ cử tri'], steps: ['notifyVoters'] },
  { words: ['tổ bầu cử'], steps: ['teams'] },
  { words: ['ban bầu cử'], steps: ['boards'] },
  { words: ['đơn vị bầu cử'], steps: ['constituencies'] },
  { words: ['danh sách chính thức', 'danh sách người ứng cử'], steps: ['officialList'] },
  { words: ['tiểu sử', 'niêm yết danh sách người ứng cử'], steps: ['postCandidates'] },
  { words: ['vận động bầu cử', 'tiếp xúc cử tri', 'chương trình hành động của người ứng cử'], steps: ['campaignEnd'] },
  { words: ['khiếu nại', 'tố cáo', 'đơn thư'], steps: ['stopComplaints'] },
  { words: ['phiếu bầu', 'hòm phiếu'], steps: ['ballotsToTeams'] },
  { words: ['kiểm phiếu', 'biên bản kiểm phiếu'], steps: ['countMinutes'] },
  { words: ['tham gia đi bầu cử', 'đi bầu', 'đi bầu cử', 'bỏ phiếu'], steps: ['vote'] },
]

/** The steps of the law that a text touches, in the order of their dates. Without an election day: none. */
export function legalLinks(lower: string, edition: Edition, electionDay: string | null): readonly LegalLink[] {
  if (electionDay === null) return []
  const wanted = new Map<StepId, string>()
  for (const { words, steps } of subjects) {
    const found = pattern(anyOf(words)).exec(lower)
    if (found) for (const step of steps) if (!wanted.has(step)) wanted.set(step, found[0])
  }
  return calendar(edition, electionDay).flatMap(({ id, article, title, date }) => {
    const words = wanted.get(id)
    return words === undefined ? [] : [{ step: id, words, article, title, date }]
  })
}
