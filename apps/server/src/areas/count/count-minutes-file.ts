import { countSheet, type OutputOf, teamRecord } from '@baucu/contract'
import { countFields, votesField } from '@baucu/counting'
import { countMinutes } from '@baucu/documents'
import { count, day } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'
import { minutesDocument } from './minutes-document.ts'
import { papersPlace, unitName, writtenParts } from './written-parts.ts'

type View = OutputOf<typeof countSheet>

/**
 * `count-minutes`: the counting minutes of the Team on the form of the edition, with the figures its asker may see, their
 * digest, what explains them and what the Team wrote; without figures the form is left to the pen. The input is that of `count.sheet`.
 */
export const countMinutesFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'count-minutes', [countSheet, teamRecord], async ([view, team], format) => {
    const { contest, number } = view
    const file = await countMinutes(
      {
        place: papersPlace(view),
        contest: {
          ...{
            body: contest.body,
            council: unitName(view.council),
            councilTerm: view.councilTerm,
            constituency: contest.number,
          },
          ...{ area: contest.area, seats: contest.seats },
          candidates: contest.candidates.map(({ id, name }) => ({ id, name, gender: null })),
        },
        expected: null,
        figures: figuresOf(view),
        written: {
          ...writtenParts(team),
          explanations: [
            ...view.findings.flatMap(({ explained }) => (explained ? [explained.text] : [])),
            ...(view.ruling?.current ? [rulingText(view.ruling)] : []),
          ],
        },
        ...carried(view),
        ids: { frame: view.frame, constituency: contest.constituency, area: view.area },
        rehearsal: view.rehearsal,
        source: sources[view.state === 'agreed' ? 'agreed' : view.figures ? 'once' : 'none'],
        stamp: view.steps.at(-1)?.at ?? `${view.electionDay}T00:00:00Z`,
      },
      format,
    )
    return { file, name: `bien-ban-kiem-phieu-${number}-${contest.body}` }
  })

/** What the PDF carries for programs, once its figures are agreed on. */
function carried(view: View): Readonly<{ document?: string }> {
  const { frame, area, contest, use } = view
  const { constituency, candidates } = contest
  const figures = view.state === 'agreed' && view.reread.length === 0 ? view.figures : null
  const document = minutesDocument({ frame, constituency, area, candidates, figures, use })
  return document === null ? {} : { document }
}

const sources = {
  agreed: 'Số liệu đã đối chiếu hai lần nhập.',
  once: 'Số liệu nhập lần 1.',
  none: 'Mẫu để ghi tay.',
} as const

/** What the National Election Council said of the surplus, as the paper says it. */
const rulingText = ({ said, decision, decidedOn, collected, issued }: NonNullable<View['ruling']>): string => {
  const surplus = `số phiếu thu vào nhiều hơn số phiếu phát ra ${count(collected - issued, 'vi')} phiếu`
  const by = `theo ${decision} ngày ${day(decidedOn)} của Hội đồng bầu cử quốc gia`
  return said === 'stands'
    ? `${surplus}; ${by}, biên bản được tính vào kết quả.`
    : `${surplus}; ${by}, kết quả ở khu vực bỏ phiếu bị hủy.`
}

/** The figures of the form; null while a field is to be read again. */
function figuresOf({ figures, contest, reread }: View) {
  if (!figures || reread.length > 0) return null
  const of = (field: string) => figures[field] ?? null
  const [registered, voted, issued, collected, valid, invalid] = countFields.map(of)
  return {
    ...{ registered: registered ?? null, voted: voted ?? null, issued: issued ?? null },
    ...{ collected: collected ?? null, valid: valid ?? null, invalid: invalid ?? null },
    votes: contest.candidates.map(({ id }) => of(votesField(id))),
  }
}
