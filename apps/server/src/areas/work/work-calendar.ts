import type { CopyLine, OutputOf, workBoard } from '@baucu/contract'
import { eventsIcs } from '@baucu/documents'
import { day, type Locale } from '@baucu/law'
import type { Caller } from '../../kernel/access.ts'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download } from '../../kernel/http/download.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { feedOf } from './calendar-feed.ts'

/**
 * `GET /documents/work.ics?organisation=…`: the last days of the open tasks of one organisation, for the calendar of a phone
 * or a desk. Importing it again renews the same events. As many as a board shows at most. With `feed` a calendar fetches
 * it of its own accord, in the name of whoever made the address; an address that is wrong or was ended is answered 404.
 */
export const workCalendar = (bus: Bus, keyed: Keyed): Download => ({
  path: '/documents/work.ics',
  make: async (ask, locale, reader) => {
    const code = ask.get('feed')
    const feed = code === null ? undefined : feedOf(keyed, code)
    if (code !== null && feed === undefined) return notFound()
    const caller: Caller = feed === undefined ? reader : { kind: 'feed', feed }
    const input = { organisation: ask.get('organisation') ?? '', below: false, limit: 500 }
    const said = await bus.query('work.board', input, caller)
    if (said instanceof Refused) return said
    const { copies, today } = said.result as OutputOf<typeof workBoard>
    const text = eventsIcs(
      copies.flatMap((copy) => (copy.due === null ? [] : [eventOf(copy, copy.due, locale)])),
      { name: names[locale], stamp: `${today}T00:00:00Z` },
    )
    return attachment(text, 'text/calendar; charset=utf-8', `nhiem-vu-${today}.ics`)
  },
})

const eventOf = (copy: CopyLine, due: string, locale: Locale) => ({
  ...{ uid: `task.${copy.id}`, date: due, at: null, summary: copy.title },
  description: [
    `${said[locale].from}: ${copy.issuer.name}`,
    ...(copy.legalDue === null ? [] : [`${said[locale].legal}: ${day(copy.legalDue)}`]),
  ],
})

const names: Readonly<Record<Locale, string>> = { vi: 'Hạn nhiệm vụ', en: 'Tasks due' }
const said: Readonly<Record<Locale, Readonly<{ from: string; legal: string }>>> = {
  vi: { from: 'Nơi giao', legal: 'Hạn luật định' },
  en: { from: 'Asked by', legal: 'Legal date' },
}
