import {
  conferenceForm,
  consultationPapers,
  type Edition,
  remoteConferenceForm,
  teamPapers,
  voterCard,
  workingCommitteeForm,
} from '@baucu/law'
import { anyOf, pattern } from '../../conclusion/phrase.ts'
import type { Span } from '../../conclusion/source.ts'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { inSpan, type Plan, textsOf } from '../plan.ts'

const cited =
  /(?<![\d/])(\d{1,2})\s?\/\s?(HĐBC(?:-QH|-HĐND)?|HNCT|HNMT|BBKPHN|BBKP|PLYK|BCĐBQH(?:-MT)?|BCĐBHĐND(?:-MT)?)(?![\p{L}-])/gu

/** Work that ends in a paper, the form it is written on, and where that is written. */
type Paper = Readonly<{ words: RegExp; forms: readonly string[]; article: string }>

const some = (...values: readonly (string | null)[]): readonly string[] => values.flatMap((each) => each ?? [])

function papersOf(edition: Edition, forms: NonNullable<PlanContext['forms']>): readonly Paper[] {
  const { NA, council } = consultationPapers
  const titled = (words: readonly string[], ...titles: readonly string[]): Paper => ({
    words: pattern(anyOf(words)),
    forms: forms.filter(({ title }) => titles.some((each) => title.startsWith(each))).map((each) => each.code),
    article: edition === '2015' ? 'NQ 41/NQ-HĐBCQG' : 'NQ 40/NQ-HĐBCQG',
  })
  return [
    {
      words: pattern(anyOf(['hiệp thương'])),
      forms: some(...[NA, council].flatMap(({ minutes, list }) => [minutes.value[edition], list.value[edition]])),
      article: [NA.minutes.article, council.minutes.article].join('; '),
    },
    ...(['workplace', 'residence'] as const).map((kind) => ({
      words: pattern(anyOf([kind === 'workplace' ? 'nơi công tác' : 'nơi cư trú'])),
      forms: some(conferenceForm[kind].value[edition], remoteConferenceForm.value[edition]),
      article: conferenceForm[kind].article,
    })),
    {
      words: pattern(
        anyOf(['ban công tác mặt trận họp', 'họp ban công tác mặt trận', 'hội nghị ban công tác mặt trận']),
      ),
      forms: some(workingCommitteeForm.value[edition]),
      article: workingCommitteeForm.article,
    },
    {
      words: pattern(
        anyOf([
          'thôn giới thiệu',
          'tổ dân phố giới thiệu',
          'giới thiệu người của thôn',
          'cử tri của thôn',
          'cử tri thôn',
        ]),
      ),
      forms: some(conferenceForm.village.value[edition]),
      article: conferenceForm.village.article,
    },
    {
      words: pattern(anyOf(['kết quả kiểm phiếu', 'biên bản kiểm phiếu'])),
      forms: some(teamPapers['count-NA'].number.value[edition], teamPapers['count-council'].number.value[edition]),
      article: teamPapers['count-NA'].number.article,
    },
    {
      words: pattern(anyOf(['kiểm kê phiếu', 'kiểm kê việc sử dụng phiếu'])),
      forms: some(teamPapers['ballot-use'].number.value[edition]),
      article: teamPapers['ballot-use'].number.article,
    },
    {
      words: pattern(anyOf(['thẻ cử tri'])),
      forms: some(voterCard.form.value[edition]),
      article: voterCard.form.article,
    },
    titled(['danh sách cử tri'], 'Danh sách cử tri'),
    titled(['thống kê sơ bộ'], 'Biểu thống kê sơ bộ'),
    titled(['thống kê chính thức'], 'Biểu thống kê chính thức'),
    titled(['báo cáo tổng kết'], 'Báo cáo tổng kết'),
    titled(['danh sách chính thức'], 'Danh sách chính thức'),
  ]
}

/**
 * PL-01: a form is cited for an act that is written on another one, or there is no such form in the edition (numbers:
 * form, act, instead). The act is the nearest one named before the form in the same sentence.
 */
export function formNumber(plan: Plan, { edition, forms = [] }: PlanContext): readonly PlanFinding[] {
  const papers = papersOf(edition, forms)
  const known = new Set([...forms.map((each) => each.code), ...papers.flatMap((each) => each.forms)])
  return textsOf(plan).flatMap(({ text, place }) =>
    [...text.matchAll(cited)].flatMap((citation) => {
      const form = `${citation[1]?.padStart(2, '0')}/${citation[2]}`
      const span = { from: citation.index, to: citation.index + citation[0].length }
      const named = actBefore(text, span, papers)
      if (named && named.paper.forms.length > 0) {
        if (named.paper.forms.includes(form)) return []
        const numbers = { form, act: named.words, instead: named.paper.forms.join(', ') }
        return [found('PL-01', 'form-wrong', inSpan(place, span), numbers, { article: named.paper.article })]
      }
      const official = form.includes('HĐBC')
      if (!official || forms.length === 0 || known.has(form)) return []
      return [found('PL-01', 'form-unknown', inSpan(place, span), { form, edition }, { article: 'NQ 40/NQ-HĐBCQG' })]
    }),
  )
}

/** The act named last before the form, else first behind it, in its sentence. */
function actBefore(text: string, span: Span, papers: readonly Paper[]) {
  const start = Math.max(text.lastIndexOf('. ', span.from), text.lastIndexOf(';', span.from), -1) + 1
  const lower = text.toLocaleLowerCase('vi')
  const ends = [lower.indexOf('. ', span.to), lower.indexOf(';', span.to)].filter((each) => each >= 0)
  const places = papers.flatMap((paper) =>
    [...lower.slice(start, Math.min(lower.length, ...ends)).matchAll(new RegExp(paper.words, 'gu'))].map((match) => ({
      paper,
      words: text.slice(start + match.index, start + match.index + match[0].length),
      from: start + match.index,
    })),
  )
  const before = places.filter((each) => each.from < span.from).toSorted((a, b) => b.from - a.from)
  return before[0] ?? places.toSorted((a, b) => a.from - b.from)[0]
}
