import { conferenceConveners, consultations, type Edition } from '@baucu/law'
import { anyOf, pattern } from '../../conclusion/phrase.ts'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { actsIn } from '../milestones.ts'
import { inField, inSpan, linesOf, type Plan, type PlanLine, type PlanPlace } from '../plan.ts'

/** Bodies that plans name as chairs, the narrower names first. */
const bodies: readonly Readonly<{ id: string; words: RegExp }>[] = (
  [
    [
      'front-working-committee',
      ['ban công tác mặt trận', 'ban ctmt', 'mặt trận thôn', 'mặt trận khu dân cư', 'mặt trận tổ dân phố'],
    ],
    ['people-committee', ['ủy ban nhân dân', 'uỷ ban nhân dân', 'ubnd']],
    ['council-standing', ['hội đồng nhân dân', 'hđnd']],
    ['election-committee', ['ủy ban bầu cử', 'uỷ ban bầu cử', 'ubbc']],
    ['board', ['ban bầu cử']],
    ['team', ['tổ bầu cử']],
    ['front-standing', ['ban thường trực', 'mặt trận tổ quốc', 'mttq', 'ubmttq', 'mặt trận']],
  ] as const
).map(([id, words]) => ({ id, words: pattern(anyOf(words)) }))

/** The bodies a text names; what a narrower name took does not count for a wider one. */
function bodiesIn(text: string): readonly string[] {
  let rest = text.toLocaleLowerCase('vi')
  return bodies.flatMap(({ id, words }) => {
    if (!words.test(rest)) return []
    rest = rest.replace(words, ';')
    return [id]
  })
}

const chaired = pattern(
  '(?:^|[.;:,(]|\\sdo\\s)\\s*([^.;:,()]{3,90}?)\\s+(?:triệu tập(?:\\s*,|\\s+và)?\\s*)?chủ trì',
  'gi',
)

/** Who the law lets chair the conference of a step, with the article. */
function lawfulChair(step: string | null, edition: Edition) {
  if (step === 'consult1' || step === 'consult2' || step === 'consult3') {
    const sources = [consultations['province-NA'], consultations.commune].map((each) => each.convener)
    const chair = sources.some((each) => each.value[edition] === 'front-standing-level') ? 'front-standing' : null
    return (
      chair && { chairs: [chair], instead: 'front-standing', article: sources.map((each) => each.article).join(', ') }
    )
  }
  if (step !== 'residenceConferences') return null
  const { value, article } = conferenceConveners.residence
  return value[edition]?.includes('front-commune')
    ? { chairs: ['front-standing'], instead: 'front-commune', article }
    : null
}

/**
 * PL-02: a consultative conference or a conference of voters at the residence is chaired by somebody whom the law does not
 * name (numbers: chair as written, instead).
 */
export function chair(plan: Plan, { edition }: PlanContext): readonly PlanFinding[] {
  return linesOf(plan).flatMap(({ line, place }) => {
    const act = actsIn(line.content).find((each) => each.itself)
    const lawful = lawfulChair(line.step ?? act?.step ?? null, edition)
    if (lawful === null) return []
    return chairsOf(line, place).flatMap(({ text, at }) => {
      const named = bodiesIn(text)
      if (named.length === 0 || named.some((each) => lawful.chairs.includes(each))) return []
      const numbers = { chair: text.trim(), instead: lawful.instead }
      return [found('PL-02', 'chair-wrong', at, numbers, { article: lawful.article })]
    })
  })
}

/** The lead, and everybody of whom the words say that they chair. */
function chairsOf(line: PlanLine & { requirement?: string }, place: PlanPlace) {
  const chairs: { text: string; at: PlanPlace }[] = []
  if (line.lead.trim() !== '') chairs.push({ text: line.lead, at: inField(place, 'lead') })
  for (const field of ['content', 'requirement'] as const) {
    const text = line[field] ?? ''
    for (const match of text.matchAll(chaired)) {
      const name = match[1] ?? ''
      const from = match.index + match[0].indexOf(name)
      chairs.push({ text: name, at: inSpan(inField(place, field), { from, to: from + name.length }) })
    }
  }
  return chairs
}
