import { anyOf, pattern } from './phrase.ts'
import type { Source, Span } from './source.ts'

/** Where the concluding words begin: said at the head of a paragraph, not in passing ("… và kết luận hội nghị"). */
const opening = pattern(
  `^(?:[\\p{L}\\s,/.-]{0,40}?)(?:${anyOf([
    'phát biểu kết luận',
    'phát biểu chỉ đạo',
    'kết luận hội nghị',
    'kết luận cuộc họp',
    'kết luận buổi làm việc',
    'kết luận phiên họp',
    'kết luận tại hội nghị',
    'kết luận tại cuộc họp',
    'thông báo kết luận',
    'kết luận như sau',
    'kết luận, chỉ đạo',
  ])}|^${anyOf(['kết luận'])}\\s*:?\\s*$)`,
)
/** The line before the first item: "… kết luận như sau:". */
const leading = pattern(`${anyOf(['kết luận'])}[^.;]{0,80}:$`)
/** What follows a report on a page and is not part of it. */
const closing = pattern(
  `^(?:nơi nhận\\s*:?|phản hồi|các tin khác|tin liên quan|tin khác|bài viết khác|mới nhất|đọc nhiều|từ khóa\\b.*|nguồn\\s*:.*|\\(?ảnh\\s*:.*)$`,
)

/** A passage of whole paragraphs, and the words that showed where it begins; null = the whole text is one. */
export type Passage = Readonly<{ paragraphs: readonly Span[]; openedBy: Span | null }>

/**
 * The concluding part of a report or of notes. A text that names no such part is taken whole: somebody pasted only the
 * conclusion.
 */
export function findPassage({ text, lower, paragraphs }: Source): Passage {
  const lineOf = ({ from, to }: Span) => lower.slice(from, to)
  const led = paragraphs.findIndex((each) => leading.test(lineOf(each)))
  const start = led >= 0 ? led + 1 : paragraphs.findIndex((each) => opening.test(lineOf(each)))
  const rest = paragraphs.slice(Math.max(0, start))
  const end = rest.findIndex((each, index) => index > 0 && closing.test(lineOf(each)))
  const found = withoutAuthor(text, end === -1 ? rest : rest.slice(0, end))
  const head = paragraphs[led >= 0 ? led : start]
  const words = head && (leading.exec(lineOf(head)) ?? opening.exec(lineOf(head)))
  const from = head ? head.from + (words?.index ?? 0) : 0
  return { paragraphs: found, openedBy: words ? { from, to: from + words[0].length } : null }
}

/** Without the name of whoever wrote the report, alone on the last line. */
function withoutAuthor(text: string, paragraphs: readonly Span[]): readonly Span[] {
  const last = paragraphs.at(-1)
  const named = last && /^(?:\p{Lu}\p{Ll}*\s*){1,5}$/u.test(text.slice(last.from, last.to))
  return named && paragraphs.length > 1 ? paragraphs.slice(0, -1) : paragraphs
}
