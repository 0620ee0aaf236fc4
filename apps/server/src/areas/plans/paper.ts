import type { OutputOf, planOne } from '@baucu/contract'
import { linesIn, type PlanDraft, planOf, sectionTitles, timeOf } from '@baucu/direction'
import type { PlanPaper, PlanPaperText, SigningBlock } from '@baucu/documents'

type One = OutputOf<typeof planOne>

/** What a plan prints. Before it is issued number and day are blanks for the pen. */
export function paperOf({ plan, steps, findings }: One, signing: SigningBlock | null): PlanPaper {
  const { organisation, electionDay } = plan
  // Its steps were looked at when it was saved.
  const draft = plan.draft as PlanDraft
  const kind = draft.kind === 'plan' ? 'KẾ HOẠCH' : 'CHƯƠNG TRÌNH HÀNH ĐỘNG'
  // The same sections under the same numbers as the plan that is judged.
  const { sections } = planOf(draft, { issuer: organisation.name, level: null, number: '', date: null }).plan
  const at = sections.findIndex((each) => each.title === sectionTitles.contents[draft.kind])
  const contents = sections[at]
  const texts = (from: number, to: number): PlanPaperText[] =>
    sections.slice(from, to).map(({ number, title, text }) => ({ number, title, lines: text }))
  const offsets = new Map(steps.map((step) => [step.id, step.offset]))
  const plain = draft.groups.length === 1 && draft.groups[0]?.title.trim() === '' && draft.groups[0]?.goal.trim() === ''
  return {
    form: plan.form ?? (organisation.kind === 'party' ? 'party' : 'state'),
    rehearsal: plan.rehearsal,
    issuer: organisation.name,
    number: plan.number,
    place: draft.place,
    date: plan.on,
    kind,
    subject: withoutKind(draft.title, kind),
    grounds: draft.grounds.flatMap(linesIn),
    before: texts(0, at),
    contents: {
      number: contents?.number ?? '',
      title: contents?.title ?? '',
      groups: draft.groups.map((group, outer) => ({
        ...{ number: `${outer + 1}`, title: group.title.trim(), goal: group.goal.trim() },
        items: group.items.map((item, inner) => ({
          ...{ content: item.content, requirement: item.requirement, product: item.product, resources: item.resources },
          number: plain ? `${inner + 1}` : `${outer + 1}.${inner + 1}`,
          time: timeOf(item),
          offset: item.step === null ? null : (offsets.get(item.step) ?? null),
          lead: item.lead.name,
          cooperating: item.cooperating.map((each) => each.name).join('; '),
        })),
      })),
    },
    after: texts(at + 1, sections.length),
    recipients: draft.recipients,
    signing,
    hasElection: electionDay !== null,
    muted: findings.flatMap(({ place, text, article, muted }) =>
      muted ? [{ place: place.vi, text: text.vi, article, reason: withStop(muted.reason), on: muted.on }] : [],
    ),
  }
}

/** "Kế hoạch thực hiện …" stands as KẾ HOẠCH over "Thực hiện …". */
function withoutKind(title: string, kind: PlanPaper['kind']): string {
  const rest = title.toLocaleUpperCase('vi').startsWith(kind) ? title.slice(kind.length).trim() : title
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1)
}

/** A reason as a sentence ends where the brackets begin. */
const withStop = (reason: string): string => reason.trim().replace(/[.;]+$/, '')
