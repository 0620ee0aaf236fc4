import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { inSpan, type Plan, type PlanPlace, textsOf } from '../plan.ts'

/** An office that one person holds at a time, beside a name: "đồng chí Nguyễn Văn A, Bí thư Đảng ủy xã". */
const held =
  /(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+((?:\p{Lu}\p{Ll}*\s?){2,5})[,–-]\s*((?:Bí thư|Chủ tịch|Trưởng ban|Tổ trưởng|Giám đốc)(?:\s+[\p{L}]+){0,8})/gu

/**
 * PL-15: a plan shows a person in an office after its last day there, or one office with two persons (numbers: person, role,
 * until, by; or role, person, other).
 */
export function replacedPerson(plan: Plan, { replacements = [], near }: PlanContext): readonly PlanFinding[] {
  const texts = textsOf(plan)
  const day = plan.head.date ?? near
  const gone = replacements
    .filter((each) => day > each.until)
    .flatMap(({ person, role, until, by }) =>
      texts.flatMap(({ text, place }) => {
        const from = text.indexOf(person)
        const near = text.slice(Math.max(0, from - 80), from + person.length + 80).toLocaleLowerCase('vi')
        if (from < 0 || !near.includes(role.toLocaleLowerCase('vi'))) return []
        const span = { from, to: from + person.length }
        return [found('PL-15', 'replaced', inSpan(place, span), { person, role, until, by })]
      }),
    )
  const holders = new Map<string, string>()
  const twice = texts.flatMap(({ text, place }) =>
    holdersIn(text, place).flatMap(({ person, role, at }) => {
      const first = holders.get(role.toLocaleLowerCase('vi'))
      if (first === undefined) holders.set(role.toLocaleLowerCase('vi'), person)
      if (first === undefined || first === person) return []
      return [found('PL-15', 'two-holders', at, { role, person, other: first }, { severity: 'warning' })]
    }),
  )
  return [...gone, ...twice]
}

const holdersIn = (text: string, place: PlanPlace) =>
  [...text.matchAll(held)].map((match) => {
    const person = (match[1] ?? '').trim()
    const from = match.index + match[0].indexOf(person)
    return { person, role: (match[2] ?? '').trim(), at: inSpan(place, { from, to: from + person.length }) }
  })
