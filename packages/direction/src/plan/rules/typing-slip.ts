import { fold } from '@baucu/law'
import type { Span } from '../../conclusion/source.ts'
import { found, type PlanFinding } from '../finding.ts'
import { inSpan, type Plan, type PlanPlace, textsOf } from '../plan.ts'

type Word = Readonly<{ text: string; span: Span; place: PlanPlace; opens: boolean; ends: boolean }>

/** A phrase must stand so often before one that differs from it looks like a slip. */
const oftenEnough = 3

/** Small words that nobody writes twice on purpose. */
const never = new Set(['của', 'và', 'các', 'theo', 'được', 'cho', 'với', 'những', 'tại', 'trong', 'là', 'để'])

/**
 * PL-16: one word of a phrase that is repeated differs by a letter or a tone mark from all the other times, or a small word
 * stands twice in a row (numbers: words, instead, times). Only told: what is right is for a person to say.
 */
export function typingSlip(plan: Plan): readonly PlanFinding[] {
  const rows = textsOf(plan).map(({ text, place }) => wordsOf(text, place))
  const twice = rows.flatMap((words) =>
    words.flatMap((word, index) => {
      const before = words[index - 1]
      if (before?.text !== word.text || !never.has(word.text)) return []
      const span = { from: before.span.from, to: word.span.to }
      return [found('PL-16', 'word-twice', inSpan(word.place, span), { words: word.text }, { severity: 'warning' })]
    }),
  )
  return [...twice, ...slipsIn(rows)]
}

/** The words of a text and the signs between them; a word opens or ends what stands between two signs. */
function wordsOf(text: string, place: PlanPlace): readonly Word[] {
  const pieces = [...text.matchAll(/[\p{L}\p{M}]+|[.;:,()]/gu)]
  const isEdge = (index: number) => !isWord(pieces[index]?.[0])
  return pieces.map((piece, index) => ({
    text: piece[0].toLocaleLowerCase('vi'),
    span: { from: piece.index, to: piece.index + piece[0].length },
    place,
    opens: isEdge(index - 1),
    ends: isEdge(index + 1),
  }))
}

/** Words by the two that stand beside them, on one side or on both. */
function slipsIn(rows: readonly (readonly Word[])[]): readonly PlanFinding[] {
  const everywhere = new Map<string, number>()
  const contexts = new Map<string, Map<string, Word[]>>()
  for (const row of rows) {
    for (const [index, word] of row.entries()) {
      if (!isWord(word.text)) continue
      everywhere.set(word.text, (everywhere.get(word.text) ?? 0) + 1)
      for (const around of contextsOf(row, index)) {
        const here = contexts.get(around) ?? new Map<string, Word[]>()
        const same = here.get(word.text)
        if (same) same.push(word)
        else here.set(word.text, [word])
        contexts.set(around, here)
      }
    }
  }
  const told = new Set<Word>()
  const findings: PlanFinding[] = []
  for (const [around, here] of contexts) {
    for (const [usual, times] of here) {
      if (times.length < oftenEnough) continue
      for (const [other, [word, ...more]] of here) {
        // A word that stands elsewhere too is a word of its own.
        if (!word || more.length > 0 || everywhere.get(other) !== 1 || told.has(word) || !isSlip(usual, word, around))
          continue
        told.add(word)
        const numbers = { words: other, instead: usual, times: times.length }
        findings.push(found('PL-16', 'slip', inSpan(word.place, word.span), numbers, { severity: 'warning' }))
      }
    }
  }
  return findings
}

const isWord = (text: string | undefined): text is string => text !== undefined && /\p{L}/u.test(text)

function contextsOf(row: readonly Word[], index: number): readonly string[] {
  const [a, b, c, d] = [index - 2, index - 1, index + 1, index + 2].map((each) => row[each]?.text)
  return [
    ...(isWord(a) && isWord(b) ? [`${a} ${b} _`] : []),
    ...(isWord(b) && isWord(c) ? [`${b} _ ${c}`] : []),
    ...(isWord(c) && isWord(d) ? [`_ ${c} ${d}`] : []),
  ]
}

/**
 * Other tone marks, or one letter more, less, other or swapped; "uỷ" and "ủy" are the same word. Where letters differ the
 * words on both sides must agree, for "hội nghị hiệp thương" and "hội nghị tiếp xúc" are both right.
 */
function isSlip(usual: string, { text: other, opens, ends }: Word, around: string): boolean {
  const [one, two] = [fold(usual), fold(other)]
  if (one === two) return usual !== other && marksOf(usual) !== marksOf(other)
  const agrees = (around.startsWith('_') && opens) || (around.endsWith('_') && ends) || around.includes(' _ ')
  return agrees && Math.min(one.length, two.length) >= 3 && oneEdit(one, two)
}

const marksOf = (text: string): string =>
  [...text.normalize('NFD')]
    .filter((each) => /[\p{M}đ]/u.test(each))
    .sort()
    .join('')

function oneEdit(one: string, two: string): boolean {
  let from = 0
  while (from < one.length && one[from] === two[from]) from += 1
  let end = 0
  while (end < Math.min(one.length, two.length) - from && one.at(-1 - end) === two.at(-1 - end)) end += 1
  const [left, right] = [one.slice(from, one.length - end), two.slice(from, two.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
