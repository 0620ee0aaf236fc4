import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarIcs } from './index.ts'

const filing: CalendarEntry = {
  id: 'filing',
  title: { vi: 'Hạn nộp hồ sơ ứng cử; gồm đơn, sơ yếu lý lịch', en: 'Candidate dossiers close' },
  article: '35.1',
  amendedBy: 'Luật 83/2025/QH15',
  offset: -42,
  at: '17:00',
  date: '2026-02-01',
  responsible: { vi: 'Hội đồng bầu cử quốc gia, Ủy ban bầu cử', en: 'National Election Council, committees' },
  status: 'confirmed',
}
const vote: CalendarEntry = { ...filing, id: 'vote', offset: 0, at: null, date: '2026-03-15', amendedBy: null }
const file = {
  name: 'Bầu cử, khóa XVI',
  edition: '2025',
  electionDay: '2026-03-15',
  stamp: '2025-12-01T08:00:00+07:00',
  locale: 'vi',
} as const

/** An own reader, written from RFC 5545 3.1 and 3.3.11: unfold by octets, then split. */
function parse(text: string): { name: string; value: string }[][] {
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
  const events: { name: string; value: string }[][] = []
  let event: { name: string; value: string }[] | undefined
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    const value = line
      .slice(colon + 1)
      .replace(/\\([\\;,nN])/g, (_all, code: string) => (code.toLowerCase() === 'n' ? '\n' : code))
    if (name === 'BEGIN' && value === 'VEVENT') event = []
    else if (name === 'END' && value === 'VEVENT' && event) events.push(event)
    else event?.push({ name, value })
  }
  return events
}
const field = (event: { name: string; value: string }[] | undefined, name: string) =>
  event?.find((each) => each.name === name)?.value

describe('calendar file', () => {
  test('an hour in Viet Nam is written in UTC, a day as a day', () => {
    const [first, second] = parse(calendarIcs([filing, vote], file))
    expect(field(first, 'DTSTART')).toBe('20260201T100000Z')
    expect(field(second, 'DTSTART;VALUE=DATE')).toBe('20260315')
    expect(field(second, 'DTEND;VALUE=DATE')).toBe('20260316')
    expect(field(first, 'UID')).toBe('filing.2025.2026-03-15@baucu')
    expect(field(first, 'DTSTAMP')).toBe('20251201T010000Z')
  })

  test('the description gives article, arithmetic and who is responsible', () => {
    const [first] = parse(calendarIcs([filing], file))
    expect(field(first, 'SUMMARY')).toBe('Hạn nộp hồ sơ ứng cử; gồm đơn, sơ yếu lý lịch')
    expect(field(first, 'DESCRIPTION')).toBe(
      'Căn cứ: Điều 35.1 (sửa đổi: Luật 83/2025/QH15)\nPhép tính: ngày bầu cử 15/03/2026 − 42 ngày = 17:00 01/02/2026\nTrách nhiệm: Hội đồng bầu cử quốc gia, Ủy ban bầu cử',
    )
    const [english] = parse(calendarIcs([{ ...filing, status: 'unconfirmed' }], { ...file, locale: 'en' }))
    expect(field(english, 'DESCRIPTION')).toContain('Article 35.1 (amended by Luật 83/2025/QH15)')
    expect(field(english, 'DESCRIPTION')).toContain('must confirm')
  })

  test('any title survives; no line is longer than 75 octets or cut inside a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const text = calendarIcs([{ ...filing, title: { vi: `Ễ${title}`, en: title } }], file)
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
          expect(line).not.toMatch(/\n/)
        }
        const [event] = parse(text)
        const expected = `Ễ${title}`
          .normalize('NFC')
          .replace(/\r\n?/g, '\n')
          .replace(/(?!\n)\p{Cc}/gu, ' ')
        expect(field(event, 'SUMMARY')).toBe(expected)
      }),
    )
  })

  test('equal input gives an equal file; a date that does not exist is not written', () => {
    expect(calendarIcs([filing, vote], file)).toBe(calendarIcs([filing, vote], file))
    expect(() => calendarIcs([{ ...vote, date: '2026-02-30' }], file)).toThrow(RangeError)
    expect(() => calendarIcs([{ ...filing, at: '25:00' }], file)).toThrow(RangeError)
  })

  test('a calendar without steps is still a calendar', () => {
    expect(calendarIcs([], file)).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/)
  })
})
