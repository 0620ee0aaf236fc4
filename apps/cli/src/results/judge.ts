import type { ResultsFile } from '@baucu/contract'
import { count } from '@baucu/law'
import type { Words } from '../kernel/words.ts'
import { plain } from './cells.ts'
import type { Problem } from './problem.ts'

/** A problem of the figures themselves, with its place in the document. */
export type FigureProblem = Readonly<{ code: Problem['code']; path: string; words: Words }>

const both = (sentence: (locale: 'vi' | 'en') => string): Words => ({ vi: sentence('vi'), en: sentence('en') })

/** Figures no election can have: these results are not stored. */
export function judgeResults({ constituencies }: ResultsFile): readonly FigureProblem[] {
  const problems: FigureProblem[] = []
  const ids = new Set<string>()
  const numbers = new Set<string>()
  for (const [index, each] of constituencies.entries()) {
    const path = `constituencies[${index}]`
    if (ids.has(each.id)) {
      const words = { vi: `mã đơn vị "${each.id}" có hai lần`, en: `the constituency id "${each.id}" appears twice` }
      problems.push({ code: 'constituency-twice', path: `${path}.id`, words })
    }
    ids.add(each.id)
    const number = JSON.stringify([plain(each.province), each.constituency])
    if (numbers.has(number)) {
      const words = {
        vi: `đơn vị số ${each.constituency} của ${each.province} có hai lần`,
        en: `constituency ${each.constituency} of ${each.province} appears twice`,
      }
      problems.push({ code: 'constituency-twice', path: `${path}.constituency`, words })
    }
    numbers.add(number)
    problems.push(...judgeConstituency(each, path))
  }
  return problems
}

function judgeConstituency(
  { seats, validBallotsMin: from, validBallotsMax: to, candidates }: ResultsFile['constituencies'][number],
  path: string,
): FigureProblem[] {
  const problems: FigureProblem[] = []
  if (from > to) {
    problems.push({
      code: 'range-reversed',
      path: `${path}.validBallotsMax`,
      words: {
        vi: `phiếu hợp lệ từ ${count(from, 'vi')} đến ${count(to, 'vi')}: số sau phải lớn hơn hoặc bằng số trước`,
        en: `valid ballots from ${count(from, 'en')} to ${count(to, 'en')}: the second must not be the smaller`,
      },
    })
  }
  for (const [at, { votes }] of candidates.entries()) {
    if (votes <= from) continue
    problems.push({
      code: 'votes-exceed-valid',
      path: `${path}.candidates[${at}].votes`,
      words: both((locale) =>
        locale === 'vi'
          ? `${count(votes, locale)} phiếu bầu nhưng số phiếu hợp lệ ghi từ ${count(from, locale)}`
          : `${count(votes, locale)} votes but valid ballots are given from ${count(from, locale)}`,
      ),
    })
  }
  const elected = candidates.filter((each) => each.elected === true).length
  if (elected > seats) {
    problems.push({
      code: 'too-many-elected',
      path: `${path}.seats`,
      words: {
        vi: `${elected} người ghi trúng cử nhưng chỉ bầu ${seats} đại biểu`,
        en: `${elected} people are marked elected to ${seats} seats`,
      },
    })
  }
  return problems
}
