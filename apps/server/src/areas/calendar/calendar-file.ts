import { calendarIcs } from '@baucu/documents'
import { bodies, calendar, editions, explainRefusal, type Locale, refuseCalendar } from '@baucu/law'
import { z } from 'zod'
import { attachment, type Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

const asked = z.object({ edition: z.enum(editions), day: z.string(), body: z.enum(bodies).optional() })

/** `GET /documents/calendar.ics?edition=2025&day=2026-03-15[&body=NA]`: the legal clock for a phone or a desk calendar. */
export const calendarFile: Download = {
  path: '/documents/calendar.ics',
  make: async (ask, locale) => {
    const parsed = asked.safeParse(Object.fromEntries(ask))
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => issue.path.join('.'))
      return new Refused(400, 'wrong-input', { fields: fields.length }, fields)
    }
    const { edition, day, body } = parsed.data
    const options = body === undefined ? {} : { body }
    const refusal = refuseCalendar(edition, day, options)
    if (refusal) {
      const texts = { vi: [explainRefusal(refusal, 'vi')], en: [explainRefusal(refusal, 'en')] }
      return new Refused(422, 'no-calendar', {}, [refusal.path === 'electionDay' ? 'day' : refusal.path], texts)
    }
    const text = calendarIcs(calendar(edition, day, options), {
      name: names[locale](day),
      edition,
      electionDay: day,
      stamp: `${new Date().toISOString().slice(0, 19)}Z`,
      locale,
    })
    return attachment(text, 'text/calendar; charset=utf-8', `baucu-${edition}-${day}${body ? `-${body}` : ''}.ics`)
  },
}

const inOrder = (day: string): string => day.split('-').reverse().join('/')

const names: Readonly<Record<Locale, (day: string) => string>> = {
  vi: (day) => `Mốc bầu cử ${inOrder(day)}`,
  en: (day) => `Election of ${inOrder(day)}`,
}
