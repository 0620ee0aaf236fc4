import { anyOf, pattern } from './phrase.ts'
import { anyVerb, modal, startsRequest, topic } from './request.ts'
import { type Source, type Span, trimmed } from './source.ts'
import { functionWords, namings, type UnitFunction, type UnitKind } from './units.ts'

/** Who a request is for, as the text names them. Which organisations these are is chosen from the frame's own. */
export type ProposedAddressee = Readonly<{
  text: string
  place: Span
  kinds: readonly UnitKind[]
  functions: readonly UnitFunction[]
  /** "các": every one of the kind, not one of them. */
  all: boolean
}>

/** What may stand before a name: "Đề nghị các", "Đối với", "Giao". */
const lead = `(?:(?:${anyOf(['đề nghị', 'yêu cầu', 'giao', 'giao cho', 'đối với', 'phân công', 'chỉ đạo', 'về phía', 'riêng', 'trước hết'])})[\\s,:]+)*`
const every = `(?:(?:${anyOf(['các', 'tất cả các', 'từng', 'toàn thể', 'mỗi', 'những', 'các cấp', 'hai'])})\\s+)?`
const name = anyOf(namings.flatMap((each) => each.words))
/** A clause that begins with the name of organisations. */
const namesFirst = pattern(`^${topic}${lead}(${every}${name})`)
/** Words of speech before the names: "đồng chí Bí thư đề nghị các đảng ủy". */
const speech = pattern(
  `(?:${anyOf(['yêu cầu', 'đề nghị', 'nhấn mạnh', 'lưu ý', 'chỉ đạo', 'giao', 'giao cho', 'phân công', 'đề nghị rằng'])})\\s*[,:]?\\s+(?=${every}${name})`,
  'g',
)
/** "có chức năng, nhiệm vụ tham mưu …": verbs that describe the organisations, not the request. */
const describes = pattern(
  anyOf([
    'có chức năng',
    'có nhiệm vụ',
    'được giao',
    'được phân công',
    'phụ trách',
    'làm công tác',
    'thuộc',
    'trực thuộc',
  ]),
)
/** Time that stands between the names and the verb. */
const time = pattern(
  `[\\s,]+(?:${anyOf(['từ nay đến', 'từ nay', 'trong thời gian tới', 'thời gian tới', 'trước mắt', 'trong tháng', 'trong tuần', 'ngay'])}).*$`,
)

/** A name at the head of a clause: who, and where what they shall do begins. */
export type Named = Readonly<{ addressees: readonly ProposedAddressee[]; rest: number; spoken: boolean }>

/**
 * The organisations a clause is addressed to, when it names them first or behind words of speech, followed by what they
 * shall do or by a colon.
 */
export function namedIn(source: Source, clause: Span): Named | undefined {
  const spoken = behindSpeech(source, clause)
  const from = spoken ?? clause.from
  const lower = source.lower.slice(from, clause.to)
  const found = namesFirst.exec(lower)
  if (!found) return undefined
  const start = from + found[0].length - (found[1]?.length ?? 0)
  const heads = source.text.charAt(clause.to) === ':'
  const end = endOfNames(lower, found[0].length) ?? (heads ? { names: lower.length, rest: lower.length } : undefined)
  if (end === undefined) return undefined
  const names = trimmed(source.text, { from: start, to: from + end.names })
  const rest = from + end.rest
  return { addressees: addresseesOf(source, names), rest, spoken: spoken !== undefined }
}

/** Where the names begin behind "… yêu cầu": the first place where names do follow. */
function behindSpeech(source: Source, clause: Span): number | undefined {
  const lower = source.lower.slice(clause.from, clause.to)
  for (const found of lower.matchAll(speech)) {
    const at = found.index + found[0].length
    if (found.index > 0 && endOfNames(lower.slice(at), 0)) return clause.from + at
  }
  return undefined
}

/**
 * Names end where the modal verb, the colon or the first verb of the request stands. Verbs inside a description ("có
 * chức năng tham mưu") do not end them while a modal or a colon follows.
 */
function endOfNames(lower: string, after: number): Readonly<{ names: number; rest: number }> | undefined {
  const tail = lower.slice(after)
  const verb = anyVerb.exec(tail)
  const should = modal.exec(tail)
  const colon = /:\s*/.exec(tail)
  const describedTo = describes.exec(tail)
  const described = describedTo !== null && verb !== null && describedTo.index < verb.index
  const reach = described || verb === null ? tail.length : verb.index
  const ends = [
    ...(should && should.index <= reach ? [{ names: should.index, rest: should.index }] : []),
    ...(colon && colon.index <= reach && colon.index < 220
      ? [{ names: colon.index, rest: colon.index + colon[0].length }]
      : []),
  ]
  const first = ends.sort((a, b) => a.names - b.names)[0]
  const found = first ?? (verb && !described ? { names: verb.index, rest: verb.index } : undefined)
  if (!found) return undefined
  const names = tail.slice(0, found.names).replace(time, '')
  return { names: after + names.length, rest: after + found.rest }
}

const severalWords = anyOf(['các', 'tất cả các', 'từng', 'toàn thể', 'mỗi', 'những'])
const several = pattern(severalWords)
const between = pattern(`\\s*(?:,|;|\\s(?:và|cùng|với|cùng với|phối hợp với)\\s)\\s*(?=${every}${name})`, 'g')

/**
 * "Công an xã, Trạm Y tế xã và các tổ chức chính trị - xã hội" → three, each with the kinds it stands for. "các cơ quan,
 * đơn vị" is one: behind "các" a comma divides only before another "các".
 */
function addresseesOf(source: Source, names: Span): readonly ProposedAddressee[] {
  const lower = source.lower.slice(names.from, names.to)
  const cuts = [0]
  for (const found of lower.matchAll(between)) {
    const so = lower.slice(cuts.at(-1), found.index)
    const next = lower.slice(found.index + found[0].length)
    // "Văn phòng HĐND và UBND" is one name.
    const whole = namingOf(lower.slice(cuts.at(-1)).trimStart())
    if (whole && (whole.at.exec(lower.slice(cuts.at(-1)).trimStart())?.[0].length ?? 0) > so.length) continue
    if (/^\s*[,;]/.test(found[0]) && several.test(so) && !pattern(`^${severalWords}`).test(next)) continue
    cuts.push(found.index, found.index + found[0].length)
  }
  cuts.push(lower.length)
  const parts: ProposedAddressee[] = []
  for (let index = 0; index + 1 < cuts.length; index += 2) {
    const place = trimmed(source.text, {
      from: names.from + (cuts[index] ?? 0),
      to: names.from + (cuts[index + 1] ?? 0),
    })
    const text = source.lower.slice(place.from, place.to)
    const naming = namingOf(text)
    if (!naming) continue
    const further = functionWords.filter((each) => pattern(anyOf(each.words)).test(lower)).map((each) => each.function)
    parts.push({
      text: source.text.slice(place.from, place.to).replace(/\s+/g, ' '),
      place,
      kinds: naming.kinds,
      functions: [...new Set([...(naming.functions ?? []), ...further])],
      all: pattern(`^(?:${name}\\s+)?${severalWords}`).test(text),
    })
  }
  return parts
}

const ordered = namings
  .flatMap((each) =>
    each.words.map((word) => ({ ...each, at: pattern(`^${every}${anyOf([word])}`), long: word.length })),
  )
  .sort((a, b) => b.long - a.long)

const namingOf = (text: string) => ordered.find((each) => each.at.test(text))

/** Whether a clause begins with what shall be done. */
export const beginsWithRequest = (source: Source, { from, to }: Span): boolean =>
  startsRequest.test(source.lower.slice(from, to))
