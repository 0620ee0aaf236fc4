import { anyOf, pattern } from './phrase.ts'
import { firstVerbs } from './request.ts'
import { type Source, type Span, trimmed } from './source.ts'

/** One thing said, and how it stands in its paragraph. */
export type Clause = Readonly<{
  span: Span
  /** First of its sentence; the others go on with its subject. */
  opens: boolean
  /** First of its paragraph. */
  heads: boolean
  /** The mark of a list before it: `1.`, `a)`, `-`, `Một là,`. */
  marked: boolean
}>

const counted = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)'
const mark = pattern(
  `^(?:(?:${counted})\\s*[,:]|\\d{1,2}(?:\\.\\d{1,2})*[.)/]|[a-zđ][.)/]|[ivx]{1,4}\\.|[-–—•+*●▪])\\s+`,
)
/** A full stop that ends nothing: "TP.", "đ/c.", "1.000". */
const abbreviation = pattern(`(?:^|\\s)(?:tp|tx|tt|đ/c|đc|th\\.s|ts|ths|gs|pgs|ks|bs|cn|q|p|h|st)$`)
/** What begins a request of its own after a comma. */
const nextRequest = pattern(`^,\\s+(?=${anyOf(firstVerbs)})`)
const meanwhile = pattern(`^[,;]?\\s+(?=${anyOf(['đồng thời'])})`)
/** A comma divides only behind so many words without one: "theo dõi, đôn đốc, tổng hợp" is one request. */
const wordsBeforeComma = 4
/** "đảm bảo đúng luật định" says how; "đảm bảo được quyền của nhân dân" is a request. */
const manner = pattern(
  `^,\\s+(?:đảm|bảo)\\s+(?:bảo|đảm)\\s+(?:${anyOf([
    'đúng',
    'theo',
    'chất lượng',
    'hiệu quả',
    'yêu cầu',
    'tiến độ',
    'quy định',
    'kịp thời',
    'thiết thực',
    'tiết kiệm',
    'đầy đủ',
    'chính xác',
    'thống nhất',
    'phù hợp',
  ])})`,
)

/** The clauses of a paragraph: sentences, divided at semicolons. */
export function clausesOf(source: Source, paragraph: Span): readonly Clause[] {
  const { text, lower } = source
  const found = mark.exec(lower.slice(paragraph.from, paragraph.to))
  const marked = found !== null
  const start = paragraph.from + (found?.[0].length ?? 0)
  const clauses: Clause[] = []
  for (const sentence of sentencesOf(lower, text, { from: start, to: paragraph.to })) {
    for (const [index, part] of partsAt(lower, sentence, isSemicolon).entries()) {
      const span = trimmed(text, withoutEnd(text, part))
      if (span.to > span.from) {
        clauses.push({ span, opens: index === 0, heads: clauses.length === 0, marked: marked && clauses.length === 0 })
      }
    }
  }
  return clauses
}

function sentencesOf(lower: string, text: string, { from, to }: Span): Span[] {
  const sentences: Span[] = []
  let first = from
  for (let at = from; at < to; at += 1) {
    if (!/[.!?…]/.test(text.charAt(at))) continue
    const next = text.slice(at + 1, to)
    const ends = /^[.…/]*\s+["“(]?\p{Lu}/u.test(next) || /^[\s./…]*$/.test(next)
    if (!ends || abbreviation.test(lower.slice(first, at))) continue
    sentences.push({ from: first, to: at })
    first = at + 1
  }
  if (first < to) sentences.push({ from: first, to })
  return sentences
}

/** The requests of a clause: it divides where a comma or "đồng thời" begins another one. */
export const requestsOf = ({ lower, text }: Source, clause: Span): readonly Span[] =>
  partsAt(lower, clause, beginsAnother)
    .map((part) => trimmed(text, withoutEnd(text, part)))
    .filter((part) => part.to > part.from)

/** Whether a text divides here; `so` is what stands before in the same part. */
type Divides = (rest: string, so: () => string) => boolean

const isSemicolon: Divides = (rest) => rest.startsWith(';')

const beginsAnother: Divides = (rest, so) => {
  if (meanwhile.test(rest)) return wordsIn(so()) >= wordsBeforeComma
  const begins = nextRequest.test(rest) && !manner.test(rest)
  return begins && wordsIn(so().split(',').at(-1) ?? '') >= wordsBeforeComma
}

const wordsIn = (text: string): number => text.trim().split(/[\s,]+/).length

/** Divides outside brackets; the sign that divides belongs to neither part. */
function partsAt(lower: string, { from, to }: Span, divides: Divides): readonly Span[] {
  const parts: Span[] = []
  let first = from
  let depth = 0
  for (let at = from; at < to; at += 1) {
    const letter = lower.charAt(at)
    if (letter === '(') depth += 1
    if (letter === ')') depth = Math.max(0, depth - 1)
    if (depth > 0 || !/[;,\s]/.test(letter) || !divides(lower.slice(at, to), () => lower.slice(first, at))) continue
    parts.push({ from: first, to: at })
    first = at + 1
  }
  parts.push({ from: first, to })
  return parts
}

/** Without the signs a report ends with: "…/.", and without the colon before a list. */
const withoutEnd = (text: string, { from, to }: Span): Span => {
  const end = /[\s.…/;,:]+$/.exec(text.slice(from, to))
  return { from, to: to - (end?.[0].length ?? 0) }
}
