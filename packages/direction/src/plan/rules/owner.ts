import { fold } from '@baucu/law'
import { anyOf, pattern } from '../../conclusion/phrase.ts'
import { found, type PlanFinding } from '../finding.ts'
import { inField, linesOf, type PlacedLine, type Plan, wholePlan } from '../plan.ts'

const vague = pattern(
  `^(?:các\\s+)?${anyOf(['cơ quan', 'đơn vị', 'ngành', 'ban ngành', 'tổ chức', 'bộ phận', 'đồng chí'])}.*${anyOf(['liên quan', 'có liên quan', 'được phân công'])}\\.?$`,
)

/** So many lines with one lead and nobody beside it are no chance. */
const manyLines = 3

/**
 * PL-11: a line has no lead, its lead is nobody in particular, or one lead has everything and nobody co-operates (numbers:
 * lead, lines). A line that only heads others needs none.
 */
export function owner(plan: Plan): readonly PlanFinding[] {
  const lines = linesOf(plan)
  const tasks = lines.filter((each) => !headsOthers(each, lines))
  const missing = tasks.flatMap(({ line, place }) => {
    const lead = line.lead.trim()
    if (lead === '') return [found('PL-11', 'lead-missing', inField(place, 'lead'))]
    if (!vague.test(lead.toLocaleLowerCase('vi'))) return []
    return [found('PL-11', 'lead-vague', inField(place, 'lead'), { lead }, { severity: 'warning' })]
  })
  const leads = new Set(tasks.map(({ line }) => fold(line.lead.trim())))
  const alone = tasks.every(({ line }) => line.cooperating.trim() === '')
  const [lead] = tasks.map(({ line }) => line.lead.trim())
  if (tasks.length < manyLines || leads.size > 1 || !alone || !lead) return missing
  return [...missing, found('PL-11', 'one-lead', wholePlan, { lead, lines: tasks.length }, { severity: 'warning' })]
}

/** `3` when `3.1` follows; a row in Roman figures; a line that has no day, lead or product at all but others below it. */
function headsOthers({ line, part, index }: PlacedLine, lines: readonly PlacedLine[]): boolean {
  const number = line.number.trim().replace(/[.)]+$/, '')
  if (number === '') return false
  const below = (other: PlacedLine) =>
    other.part === part &&
    other.index === index &&
    other.line.number.trim().startsWith(`${number}.`) &&
    other.line !== line
  const bare = line.lead === '' && line.until === null && line.time === '' && line.product === ''
  return (
    lines.some((each) => below(each) && each.line.number.trim().length > number.length + 1) ||
    (bare && /^[IVXLC]+$/.test(number))
  )
}
