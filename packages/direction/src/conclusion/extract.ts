import { calendar, type Edition } from '@baucu/law'
import { beginsWithRequest, type Named, namedIn, type ProposedAddressee } from './addressee.ts'
import { type Clause, clausesOf, requestsOf } from './clauses.ts'
import { dueIn, type Every, everyIn, isUrgent, isVague, type ProposedDue } from './due.ts'
import { type LegalLink, legalLinks } from './legal-links.ts'
import { findPassage } from './passage.ts'
import { decides, tells, underWay } from './request.ts'
import { readSource, type Source, type Span } from './source.ts'

/** What an item of a conclusion is: told, decided, or to be done by somebody. */
export const itemKinds = ['information', 'decision', 'task'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Why an item was read as it was; its sentence is made by `explainReading`. */
export type Reading = Readonly<{
  code:
    | 'named'
    | 'inherited'
    | 'no-addressee'
    | 'decides'
    | 'tells'
    | 'goes-on'
    | 'due'
    | 'no-due'
    | 'vague-due'
    | 'urgent'
    | 'every'
    | 'after-legal-date'
  /** The words of the text it rests on; '' when it rests on their absence. */
  words: string
  /** What else its sentence says: a date, a rule. */
  said?: Readonly<Record<string, string>>
}>

/** One item read from a text. Everything in it is a proposal: a person decides before it is issued. */
export type ProposedItem = Readonly<{
  /** From 1, in the order of the text. */
  number: number
  kind: ItemKind
  /** What is told, decided or asked for, without whom it is addressed to. */
  text: string
  place: Span
  addressees: readonly ProposedAddressee[]
  due: ProposedDue | null
  every: Every | null
  urgent: boolean
  links: readonly LegalLink[]
  readings: readonly Reading[]
}>

/** A conclusion as read: the text that places count in, the part that was taken as the conclusion, its items. */
export type Extracted = Readonly<{ text: string; passage: Span; openedBy: Span | null; items: readonly ProposedItem[] }>

/** When and in which election the words were said. */
export type ExtractFrame = Readonly<{ edition: Edition; electionDay: string | null; saidOn: string }>

/** Reads the items of a conclusion from running text: rules and dictionaries only, each item with its reasons. */
export function extractConclusion(given: string, frame: ExtractFrame): Extracted {
  const source = readSource(given)
  const passage = findPassage(source)
  const drafts: Draft[] = []
  let state: State = { mode: 'open', addressees: [], heading: nobody, times: [], list: false }
  for (const paragraph of passage.paragraphs) {
    for (const clause of clausesOf(source, paragraph)) {
      const read = readClause(source, clause, state)
      state = read.state
      drafts.push(...read.drafts)
    }
  }
  const from = passage.paragraphs[0]?.from ?? 0
  const items = drafts.map((draft, index) => finish(source, draft, frame, index + 1))
  return {
    text: source.text,
    passage: { from, to: passage.paragraphs.at(-1)?.to ?? 0 },
    openedBy: passage.openedBy,
    items,
  }
}

type Addressees = readonly ProposedAddressee[]
const nobody: Addressees = []

type State = Readonly<{
  /** What the sentence is doing; its later clauses go on with it. */
  mode: 'open' | 'asks' | 'tells' | 'decides'
  /** Whom the sentence is addressed to. */
  addressees: Addressees
  /** Whom sentences without a name of their own go on with. */
  heading: Addressees
  /** Where time may have been said for what follows: beside the names, and before the list. The nearest first. */
  times: readonly Span[]
  /** The sentence ended in a colon: what follows is its list. */
  list: boolean
}>

type Draft = Readonly<{
  kind: ItemKind
  span: Span
  addressees: Addressees
  readings: readonly Reading[]
  times: readonly Span[]
}>
type Read = Readonly<{ state: State; drafts: readonly Draft[] }>

function readClause(source: Source, { span, opens }: Clause, was: State): Read {
  const lower = source.lower.slice(span.from, span.to)
  const named = namedIn(source, span)
  const plain = !tells.test(lower) && !decides.test(lower)
  if (!named && !opens && plain && (was.mode === 'tells' || was.mode === 'decides')) return goesOn(was, span)
  // "các địa phương đang tập trung": a name, and something told of it.
  const going = named && !named.spoken ? underWay.exec(source.lower.slice(span.from, named.rest)) : null
  if (named && !going && !decides.test(lower)) return asksNamed(source, span, named, was)
  const told = tells.exec(lower) ?? going
  const asks = beginsWithRequest(source, span)
  if (!told && decides.test(lower)) return tellsOrDecides('decision', span, lower.match(decides)?.[0] ?? '', was)
  if (!told && asks) return asksOn(source, span, opens, was)
  // A line that only leads to a list is no item of its own.
  if (!told && source.text.charAt(span.to) === ':') return { state: was, drafts: [] }
  return tellsOrDecides('information', withoutSpeech(source, span), told?.[0] ?? underWay.exec(lower)?.[0] ?? '', was)
}

/** A request that names whom it is for. */
function asksNamed(source: Source, span: Span, named: Named, was: State): Read {
  const { addressees, rest } = named
  // Time said beside the names holds for what follows; behind a colon for the whole list.
  // A narrower name inside a list keeps the time that was said before the list.
  const times = [{ from: span.from, to: rest }, ...(was.list ? was.times : [])]
  const list = source.text.charAt(span.to) === ':'
  const state: State = { mode: 'asks', addressees, heading: addressees, times, list: list || was.list }
  const readings: readonly Reading[] = [{ code: 'named', words: namesOf(addressees) }]
  const inherited: readonly Reading[] = [{ code: 'inherited', words: namesOf(addressees) }]
  const drafts = requestsOf(source, { from: rest, to: span.to })
    .map((part) => withoutList(source, afterModal(source, part)))
    .filter((part) => part.to > part.from)
    .map((part, index) => draftTask(part, addressees, index === 0 ? readings : inherited, times))
  return { state, drafts }
}

/** A request that goes on with whom was named before it. */
function asksOn(source: Source, span: Span, opens: boolean, was: State): Read {
  const addressees = opens ? was.heading : was.addressees
  const readings: readonly Reading[] = [
    addressees.length > 0 ? { code: 'inherited', words: namesOf(addressees) } : { code: 'no-addressee', words: '' },
  ]
  const drafts = requestsOf(source, span)
    .map((part) => withoutList(source, afterModal(source, part)))
    .filter((part) => part.to > part.from)
    .map((part) => draftTask(part, addressees, readings, opens && !was.list ? [] : was.times))
  return { state: { ...was, mode: 'asks', addressees, list: was.list || source.text.charAt(span.to) === ':' }, drafts }
}

function tellsOrDecides(kind: 'information' | 'decision', span: Span, words: string, was: State): Read {
  const code = kind === 'information' ? 'tells' : 'decides'
  return {
    state: { ...was, mode: code, addressees: nobody },
    drafts: [{ kind, span, addressees: nobody, readings: [{ code, words }], times: [] }],
  }
}

/** Later clauses of a sentence that tells or decides go on doing so. */
const goesOn = (was: State, span: Span): Read => ({
  state: was,
  drafts: [
    {
      kind: was.mode === 'tells' ? 'information' : 'decision',
      span,
      addressees: nobody,
      readings: [{ code: 'goes-on', words: '' }],
      times: [],
    },
  ],
})

const draftTask = (
  span: Span,
  addressees: Addressees,
  readings: readonly Reading[],
  times: readonly Span[],
): Draft => ({
  kind: 'task',
  span,
  addressees,
  readings,
  times,
})

const namesOf = (addressees: Addressees): string => addressees.map((each) => each.text).join('; ')

/** "Phát biểu kết luận hội nghị, đồng chí … nhấn mạnh" is how it was said, not what. */
function withoutSpeech({ lower }: Source, span: Span): Span {
  const found =
    /^(?:phát biểu|kết luận).*?(?:(?:nhấn mạnh|khẳng định|nêu rõ|cho biết|cho rằng)(?:\s+rằng)?[\s,:]+|(?=ghi nhận|biểu dương|đánh giá|hoan nghênh))/u.exec(
      lower.slice(span.from, span.to),
    )
  return { from: span.from + (found?.[0].length ?? 0), to: span.to }
}

/** Without "cần", "phải" and the like before what is asked. */
function afterModal({ lower, text }: Source, { from, to }: Span): Span {
  const found = /^[\s,:]*(?:(?:cần phải|phải|cần|có trách nhiệm|đồng thời|sẽ)[\s,]+)*/u.exec(lower.slice(from, to))
  let first = from + (found?.[0].length ?? 0)
  while (first < to && /\s/.test(text.charAt(first))) first += 1
  return { from: Math.min(first, to), to }
}

/** Without the words that only lead to the list below: ", trong đó tập trung vào một số nội dung". */
function withoutList({ lower, text }: Source, { from, to }: Span): Span {
  if (text.charAt(to) !== ':') return { from, to }
  const found =
    /[\s,]*(?:trong đó|cụ thể|như sau|với (?:các|một số) nội dung|(?:các|một số) (?:nội dung|nhiệm vụ)(?: sau)?)[^,;]*$/u.exec(
      lower.slice(from, to),
    )
  return { from, to: found ? from + found.index : to }
}

function finish(source: Source, draft: Draft, frame: ExtractFrame, number: number): ProposedItem {
  const { kind, span, addressees } = draft
  const lower = source.lower.slice(span.from, span.to)
  const steps = frame.electionDay === null ? [] : calendar(frame.edition, frame.electionDay)
  const isTask = kind === 'task'
  const days = { saidOn: frame.saidOn, electionDay: frame.electionDay, steps }
  const said = isTask ? [lower, ...draft.times.map((each) => source.lower.slice(each.from, each.to))] : []
  const due = said.reduce<ProposedDue | null>((found, each) => found ?? dueIn(each, days), null)
  const every = isTask ? everyIn(lower) : null
  const urgent = isTask && isUrgent(lower)
  const links = legalLinks(lower, frame.edition, frame.electionDay)
  const readings: Reading[] = [...draft.readings]
  if (isTask && due) readings.push({ code: 'due', words: due.words, said: { rule: due.rule, until: due.until } })
  else if (isTask && isVague(lower)) readings.push({ code: 'vague-due', words: '' })
  else if (isTask) readings.push({ code: 'no-due', words: '' })
  if (every) readings.push({ code: 'every', words: every })
  if (urgent) readings.push({ code: 'urgent', words: '' })
  const late = links.find((each) => due !== null && due.until > each.date && each.date >= frame.saidOn)
  if (late && due) {
    readings.push({
      code: 'after-legal-date',
      words: late.words,
      said: { until: due.until, date: late.date, article: late.article },
    })
  }
  const text = capital(source.text.slice(span.from, span.to).replace(/\s+/g, ' ').trim())
  return { number, kind, text, place: span, addressees, due, every, urgent, links, readings }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
