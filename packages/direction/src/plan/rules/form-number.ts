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
import { contentOf, inSpan, linesOf, type Plan, textsOf } from '../plan.ts'

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
 * form, act, instead). A sentence that cites more forms than it names acts is only held to the kind of form.
 */
export function formNumber(plan: Plan, { edition, forms = [] }: PlanContext): readonly PlanFinding[] {
  const papers = papersOf(edition, forms)
  const known = new Set([...forms.map((each) => each.code), ...papers.flatMap((each) => each.forms)])
  const lines = linesOf(plan)
  return textsOf(plan).flatMap(({ text, place }) => {
    const citations = [...text.matchAll(cited)].map((match) => ({
      form: `${match[1]?.padStart(2, '0')}/${match[2]}`,
      span: { from: match.index, to: match.index + match[0].length },
    }))
    return citations.flatMap(({ form, span }) => {
      const sentence = sentenceOf(text, span)
      const own = actsNamed(text, sentence, papers)
      // What a line requires and produces is about what the line is.
      const named = own.length > 0 ? own : actsNamed(contentOf(place, lines), null, papers)
      const lawful = named.flatMap((each) => each.paper.forms)
      const act = named.findLast((each) => each.from < span.from) ?? named[0]
      if (act && lawful.length > 0) {
        const cites = citations.filter((each) => each.span.from >= sentence.from && each.span.to <= sentence.to)
        const certain = cites.length <= named.length || !lawful.some((each) => familyOf(each) === familyOf(form))
        if (lawful.includes(form) || !certain) return []
        const numbers = { form, act: act.words, instead: act.paper.forms.join(', ') }
        return [found('PL-01', 'form-wrong', inSpan(place, span), numbers, { article: act.paper.article })]
      }
      const official = form.includes('HĐBC')
      if (!official || forms.length === 0 || known.has(form)) return []
      const article = edition === '2015' ? 'NQ 41/NQ-HĐBCQG' : 'NQ 40/NQ-HĐBCQG'
      return [found('PL-01', 'form-unknown', inSpan(place, span), { form, edition }, { article })]
    })
  })
}

/** Forms of the Council, of conferences of voters, of the consultation, of votes on paper. */
const familyOf = (form: string): string => /\/(HĐBC|HN|BCĐ|BBKP|PLYK)/.exec(form)?.[1] ?? ''

function sentenceOf(text: string, span: Span): Span {
  const from = Math.max(text.lastIndexOf('. ', span.from), text.lastIndexOf(';', span.from), -1) + 1
  const ends = [text.indexOf('. ', span.to), text.indexOf(';', span.to)].filter((each) => each >= 0)
  return { from, to: Math.min(text.length, ...ends) }
}

/** The acts a sentence names that end in a paper, in order; those whose form is not known here are left out. */
function actsNamed(text: string, sentence: Span | null, papers: readonly Paper[]) {
  const { from, to } = sentence ?? { from: 0, to: text.length }
  const lower = text.toLocaleLowerCase('vi').slice(from, to)
  return papers
    .filter((paper) => paper.forms.length > 0)
    .flatMap((paper) =>
      [...lower.matchAll(new RegExp(paper.words, 'gu'))].map((match) => ({
        paper,
        words: text.slice(from + match.index, from + match.index + match[0].length),
        from: from + match.index,
      })),
    )
    .toSorted((a, b) => a.from - b.from)
}
