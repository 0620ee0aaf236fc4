import { day, type Edition, type Locale } from '@baucu/law'

/** A dated step of the legal calendar, as far as a calendar file needs it. */
export type CalendarEntry = Readonly<{
  id: string
  title: Readonly<Record<Locale, string>>
  article: string
  amendedBy: string | null
  /** Days from election day, negative before it; null = the step is not counted from it. */
  offset: number | null
  /** `HH:MM` in Viet Nam; null = the whole day. */
  at: string | null
  /** `YYYY-MM-DD`. */
  date: string
  responsible: Readonly<Record<Locale, string>>
  status: 'confirmed' | 'unconfirmed'
}>

export type CalendarFile = Readonly<{
  name: string
  edition: Edition
  /** `YYYY-MM-DD`. */
  electionDay: string
  /** The instant the calendar was computed (ISO 8601 with offset): DTSTAMP, so that equal input gives an equal file. */
  stamp: string
  locale: Locale
}>

/**
 * The steps as an iCalendar file (RFC 5545): a step with an hour is an event at that instant, written in UTC (Viet Nam
 * is UTC+7 all year); any other takes its whole day. The UID is `<step>.<edition>.<election day>@baucu`, so importing
 * again renews an event instead of doubling it. Throws on a date or instant that does not exist.
 */
export const calendarIcs = (steps: readonly CalendarEntry[], file: CalendarFile): string =>
  eventsIcs(
    steps.map((step) => ({
      uid: `${step.id}.${file.edition}.${file.electionDay}`,
      date: step.date,
      at: step.at,
      summary: step.title[file.locale],
      description: description(step, file),
    })),
    file,
  )

/** Something on a day, with its hour in Viet Nam when it has one. */
export type DatedEvent = Readonly<{
  /** Unique in this product and the same at every export, so that importing again renews it. */
  uid: string
  date: string
  at: string | null
  summary: string
  description: readonly string[]
}>

/** Events as an iCalendar file (RFC 5545). */
export function eventsIcs(events: readonly DatedEvent[], file: Pick<CalendarFile, 'name' | 'stamp'>): string {
  const stamp = utc(new Date(file.stamp))
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bau Cu//Legal calendar//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(file.name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...events.flatMap((each) => eventLines(each, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function eventLines({ uid, date, at, summary, description: lines }: DatedEvent, stamp: string): string[] {
  const when =
    at === null
      ? [`DTSTART;VALUE=DATE:${compactDay(date, 0)}`, `DTEND;VALUE=DATE:${compactDay(date, 1)}`]
      : [`DTSTART:${utc(new Date(`${date}T${at}:00+07:00`))}`]
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@baucu`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(lines.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Article, arithmetic, who is responsible, and the doubt if there is one: the reasons that a page shows too. */
function description(step: CalendarEntry, { electionDay, locale }: CalendarFile): string[] {
  const { article, amendedBy, offset, at, date, responsible, status } = step
  const hour = at === null ? '' : `${at} `
  const sum = offset === null ? null : sums[locale](offset)
  const lines = {
    vi: [
      `Căn cứ: ${/^\d/.test(article) ? `Điều ${article} ` : article}${amendedBy ? ` (sửa đổi: ${amendedBy})` : ''}`,
      `Phép tính: ${sum === null ? '' : `ngày bầu cử ${day(electionDay)}${sum} = `}${hour}${day(date)}`,
      `Trách nhiệm: ${responsible.vi}`,
      ...(status === 'unconfirmed' ? ['Chưa xác minh đủ căn cứ: cần người có thẩm quyền xác nhận.'] : []),
    ],
    en: [
      `Source: ${/^\d/.test(article) ? `Article ${article}` : article}${amendedBy ? ` (amended by ${amendedBy})` : ''}`,
      `Arithmetic: ${sum === null ? '' : `election day ${day(electionDay)}${sum} = `}${hour}${day(date)}`,
      `Responsible: ${responsible.en}`,
      ...(status === 'unconfirmed' ? ['The source is not fully confirmed: the competent body must confirm it.'] : []),
    ],
  }
  return lines[locale].map((line) => line.replace(/ +/g, ' ').trim())
}

const sums: Readonly<Record<Locale, (offset: number) => string>> = {
  vi: (offset) => (offset === 0 ? '' : ` ${offset < 0 ? '−' : '+'} ${Math.abs(offset)} ngày`),
  en: (offset) => (offset === 0 ? '' : ` ${offset < 0 ? '−' : '+'} ${Math.abs(offset)} days`),
}

/** `20210523T100000Z`. */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** `20210523`, some days later. */
function compactDay(date: string, later: number): string {
  const instant = new Date(`${date}T00:00:00Z`)
  if (!instant.toISOString().startsWith(date)) throw new RangeError(`no such day: ${date}`)
  instant.setUTCDate(instant.getUTCDate() + later)
  return instant.toISOString().slice(0, 10).replaceAll('-', '')
}

/** TEXT of RFC 5545 3.3.11; other control characters may not stand in a file at all. */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Lines of at most 75 octets (RFC 5545 3.1), never cut inside a character or a letter with its marks. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const { segment } of letters.segment(line)) {
    const size = encoder.encode(segment).length
    if (octets + size > 75) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += segment
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

const encoder = new TextEncoder()
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })
