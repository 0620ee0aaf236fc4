import { count, day } from '@baucu/law'

/** What is known of a meeting when somebody writes about it. */
export type MeetingRecord = Readonly<{
  title: string
  day: string
  half: 'morning' | 'afternoon' | 'evening'
  place: string | null
  convenor: string
  purposes: readonly string[]
  /** "đồng chí Nguyễn Văn An, Bí thư Đảng ủy Khối": each once, with every office. */
  chairs: readonly string[]
  concluder: string | null
  presenters: readonly string[]
  /** Organisations that were invited, and how many people came; null = nobody ticked off. */
  invited: number
  present: number | null
  agenda: readonly Readonly<{ kind: string; title: string; presenter: string | null }>[]
  items: readonly Readonly<{
    kind: 'information' | 'decision' | 'task'
    text: string
    due: string | null
    recipients: number
  }>[]
  number: string | null
}>

/** For everybody, or for those inside: what is said of persons and proposals differs. */
export const newsKinds = ['public', 'internal'] as const
export type NewsKind = (typeof newsKinds)[number]

export type NewsDraft = Readonly<{ title: string; paragraphs: readonly string[] }>

/** Items of an agenda that are not told to everybody: who is put forward, and what an organisation asks for. */
const inside: ReadonlySet<string> = new Set(['personnel', 'proposal'])
/** Items that are no matter of their own. */
const formal: ReadonlySet<string> = new Set(['conclusion', 'follow-up'])
const halves = { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' } as const
/** Requests that an article names; an internal notice names all. */
const mostTold = 5

/**
 * The skeleton of a news item in five paragraphs: what was held, who was there, what was heard, what was concluded, what
 * comes next. Every word of it comes from the record; what the record lacks is left for a person to write, in brackets.
 */
export function draftNews(record: MeetingRecord, kind: NewsKind): NewsDraft {
  return {
    title: kind === 'public' ? record.title : `Thông tin nội bộ: ${lower(record.title)}`,
    paragraphs: [
      heldAt(record),
      whoCame(record),
      whatWasHeard(record, kind),
      concluded(record, kind),
      next(record, kind),
    ],
  }
}

function heldAt({ title, day: on, half, place, convenor, purposes }: MeetingRecord): string {
  const where = place === null ? '' : `, tại ${place}`
  const why = purposes.length === 0 ? '' : ` nhằm ${purposes.map(lower).join('; ')}`
  return `${halves[half]} ${day(on)}${where}, ${convenor} tổ chức ${lower(title)}${why}.`
}

function whoCame({ chairs, invited, present }: MeetingRecord): string {
  const led = chairs.length === 0 ? '[Ai chủ trì]' : upper(chairs.join('; '))
  const came =
    present !== null
      ? ` Dự họp có ${count(present, 'vi')} đại biểu${invited > 0 ? ` của ${count(invited, 'vi')} cơ quan, tổ chức được mời` : ''}.`
      : invited > 0
        ? ` Thành phần được mời gồm ${count(invited, 'vi')} cơ quan, tổ chức.`
        : ''
  return `${led} chủ trì.${came}`
}

function whatWasHeard({ agenda, presenters }: MeetingRecord, kind: NewsKind): string {
  const told = agenda.filter((each) => !formal.has(each.kind) && (kind === 'internal' || !inside.has(each.kind)))
  if (told.length === 0) return '[Nội dung cuộc họp]'
  const who = presenters.length === 0 ? '' : ` Trình bày: ${presenters.join('; ')}.`
  return `Cuộc họp đã nghe và thảo luận: ${told.map(({ title, presenter }) => (presenter ? `${lower(title)} (${presenter})` : lower(title))).join('; ')}.${who}`
}

function concluded({ concluder, items, number }: MeetingRecord, kind: NewsKind): string {
  const asked = items.filter((each) => each.kind !== 'information')
  const told = kind === 'public' ? asked.slice(0, mostTold) : items
  const who = concluder === null ? 'Cuộc họp kết luận' : `${upper(concluder)} kết luận`
  const paper = kind === 'internal' && number !== null ? ` (Thông báo số ${number})` : ''
  if (told.length === 0) return `${who}${paper}: [nội dung kết luận].`
  const rest = asked.length - told.length
  const more = kind === 'public' && rest > 0 ? ` và ${count(rest, 'vi')} nội dung khác` : ''
  return `${who}${paper}: ${told.map((each) => withoutStop(lower(each.text))).join('; ')}${more}.`
}

function next({ items }: MeetingRecord, kind: NewsKind): string {
  const tasks = items.filter((each) => each.kind === 'task')
  const days = tasks.flatMap((each) => each.due ?? []).sort()
  const [first] = days
  const last = days.at(-1)
  if (tasks.length === 0) return '[Việc tiếp theo]'
  const when =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `, hạn ${day(first)}`
        : `, hạn từ ${day(first)} đến ${day(last)}`
  const whom =
    kind === 'internal'
      ? ` tới ${count(
          tasks.reduce((sum, each) => sum + each.recipients, 0),
          'vi',
        )} lượt đơn vị`
      : ''
  return `Sau cuộc họp, ${count(tasks.length, 'vi')} nhiệm vụ được giao${whom}${when}.`
}

const lower = (text: string): string => {
  const second = text.charAt(1)
  const shouted =
    second !== '' && second === second.toLocaleUpperCase('vi') && second !== second.toLocaleLowerCase('vi')
  return shouted ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const withoutStop = (text: string): string => text.replace(/[.;\s]+$/, '')
