import { z } from 'zod'
import { command, query } from './declare.ts'
import { instant, uuid } from './values.ts'
import { workReaders } from './work.ts'

/** The address under which one's own calendar fetches the due days of an organisation. */
export const calendarFeed = query('work.feed', {
  title: { vi: 'Địa chỉ lịch của nhiệm vụ', en: 'Address of the calendar of tasks' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    /** Null: this account has none for it. The address begins with that of the server. */
    feed: z.object({ id: uuid, path: z.string(), since: instant }).nullable(),
  }),
  roles: workReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

/** Makes such an address, one for each account and organisation. */
export const openFeed = command('work.openFeed', {
  title: { vi: 'Tạo địa chỉ lịch', en: 'Make a calendar address' },
  input: z.object({ organisation: uuid, feed: uuid }),
  output: z.object({ feed: uuid }),
  roles: workReaders,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Ends it: whoever still has the address gets nothing any more. */
export const closeFeed = command('work.closeFeed', {
  title: { vi: 'Bỏ địa chỉ lịch', en: 'End a calendar address' },
  input: z.object({ organisation: uuid, feed: uuid }),
  output: z.object({ feed: uuid }),
  roles: workReaders,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

export const calendarFeedCommands = [openFeed, closeFeed] as const
export const calendarFeedQueries = [calendarFeed] as const
