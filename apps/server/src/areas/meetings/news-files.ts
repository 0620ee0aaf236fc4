import type { meetingNews, meetingOne, meetingPhotos, OutputOf } from '@baucu/contract'
import { newsDocument, newsHtml } from '@baucu/documents'
import type { Caller } from '../../kernel/access.ts'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { inputOf } from '../../kernel/http/papers.ts'
import { notFound, Refused } from '../../kernel/refused.ts'

/** `GET /documents/news.docx?input={"meeting":…,"news":…}` (or `.html`): a news item, for whoever publishes it. */
export const newsFiles = (bus: Bus): readonly Download[] =>
  (['docx', 'html'] as const).map((format) => ({
    path: `/documents/news.${format}`,
    make: async (ask, _, caller) => {
      const input = inputOf(ask)
      if (input instanceof Refused) return input
      const { meeting: id, news: wanted } = input as { meeting?: string; news?: string }
      const one = await bus.query('meetings.one', { meeting: id }, caller)
      if (one instanceof Refused) return one
      const said = await bus.query('meetings.news', { meeting: id }, caller)
      if (said instanceof Refused) return said
      const { meeting } = one.result as OutputOf<typeof meetingOne>
      const item = (said.result as OutputOf<typeof meetingNews>).news.find((each) => each.id === wanted)
      if (!item) return notFound()
      const { title, paragraphs, approvedAt } = item
      const data = {
        ...{ title, paragraphs, issuer: meeting.organisation.name, day: meeting.day },
        ...{ draft: approvedAt === null, photos: await releasedPhotos(bus, caller, id) },
      }
      const name = `tin-${meeting.day}.${format}`
      return format === 'docx'
        ? attachment(await newsDocument(data), documentTypes.docx, name)
        : attachment(newsHtml(data), 'text/html; charset=utf-8', name)
    },
  }))

/** Captions of the photographs that may go out with the news. */
async function releasedPhotos(bus: Bus, caller: Caller, meeting: string | undefined) {
  const said = await bus.query('meetings.photos', { meeting }, caller)
  return said instanceof Refused
    ? []
    : (said.result as OutputOf<typeof meetingPhotos>).photos.filter((each) => each.released)
}
