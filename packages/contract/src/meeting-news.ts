import { z } from 'zod'
import { command, query } from './declare.ts'
import { meetingReaders, meetingStaff } from './meetings.ts'
import { count, instant, name, text, uuid } from './values.ts'

const newsKinds = ['public', 'internal'] as const

/** Begins a news item from the record of a meeting: five paragraphs that a person goes over. */
export const draftMeetingNews = command('meetings.draftNews', {
  title: { vi: 'Soạn tin từ cuộc họp', en: 'Draft news from a meeting' },
  input: z.object({ meeting: uuid, news: uuid, kind: z.enum(newsKinds) }),
  output: z.object({ news: uuid, version: count }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

export const saveMeetingNews = command('meetings.saveNews', {
  title: { vi: 'Sửa tin', en: 'Change a news item' },
  input: z.object({
    meeting: uuid,
    news: uuid,
    version: count,
    title: name(300),
    paragraphs: z.array(text(4000).min(1)).min(1).max(40),
  }),
  output: z.object({ news: uuid, version: count }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

/** Somebody other than its writer says that it may go out. Nothing is published by this: it is taken away as a file. */
export const approveMeetingNews = command('meetings.approveNews', {
  title: { vi: 'Duyệt tin', en: 'Approve a news item' },
  input: z.object({ meeting: uuid, news: uuid, version: count }),
  output: z.object({ news: uuid, version: count }),
  roles: ['operator', 'keeper', 'leader', 'office', 'front', 'committee'],
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

/** A reader corrects an approved item; the editor gets it beside the item. */
export const sendNewsFeedback = command('meetings.sendFeedback', {
  title: { vi: 'Góp ý về tin', en: 'Correct a news item' },
  input: z.object({ meeting: uuid, news: uuid, text: text(2000).min(1) }),
  output: z.object({ news: uuid }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'queue',
})

export const meetingNews = query('meetings.news', {
  title: { vi: 'Tin về cuộc họp', en: 'News about a meeting' },
  input: z.object({ meeting: uuid }),
  output: z.object({
    news: z.array(
      z.object({
        id: uuid,
        kind: z.enum(newsKinds),
        title: z.string(),
        paragraphs: z.array(z.string()),
        approvedAt: instant.nullable(),
        /** Whether the asker wrote what stands there: then somebody else approves it. */
        own: z.boolean(),
        feedback: z.array(z.object({ id: uuid, text: z.string(), at: instant })),
        version: count,
      }),
    ),
  }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

export const meetingNewsCommands = [draftMeetingNews, saveMeetingNews, approveMeetingNews, sendNewsFeedback] as const
export const meetingNewsQueries = [meetingNews] as const
