import { z } from 'zod'
import { command, query } from './declare.ts'
import { meetingReaders, meetingStaff } from './meetings.ts'
import { count, fileContent, instant, text, uuid } from './values.ts'

/** Keeps a photograph of a meeting; what the camera wrote beside the picture, its place above all, is not kept. */
export const addMeetingPhoto = command('meetings.addPhoto', {
  title: { vi: 'Thêm ảnh cuộc họp', en: 'Add a photograph of a meeting' },
  input: z.object({
    meeting: uuid,
    photo: uuid,
    caption: text(300).default(''),
    credit: text(100).default(''),
    content: fileContent,
  }),
  output: z.object({ photo: uuid }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'queue',
})

export const describeMeetingPhoto = command('meetings.describePhoto', {
  title: { vi: 'Ghi chú thích, tác giả ảnh', en: 'Caption and credit of a photograph' },
  input: z.object({ meeting: uuid, photo: uuid, version: count, caption: text(300), credit: text(100) }),
  output: z.object({ photo: uuid, version: count }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

/** Lets a photograph go out with the news; it needs its caption and its credit. `released: false` takes it back. */
export const releaseMeetingPhoto = command('meetings.releasePhoto', {
  title: { vi: 'Cho phép đăng ảnh', en: 'Release a photograph' },
  input: z.object({ meeting: uuid, photo: uuid, version: count, released: z.boolean() }),
  output: z.object({ photo: uuid, version: count }),
  roles: ['operator', 'keeper', 'leader', 'office', 'front', 'committee'],
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

export const meetingPhotos = query('meetings.photos', {
  title: { vi: 'Ảnh cuộc họp', en: 'Photographs of a meeting' },
  input: z.object({ meeting: uuid }),
  output: z.object({
    photos: z.array(
      z.object({
        id: uuid,
        caption: z.string(),
        credit: z.string(),
        takenAt: instant,
        released: z.boolean(),
        version: count,
      }),
    ),
  }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

/** The picture itself. */
export const meetingPhoto = query('meetings.photo', {
  title: { vi: 'Một ảnh cuộc họp', en: 'One photograph of a meeting' },
  input: z.object({ meeting: uuid, photo: uuid }),
  output: z.object({ type: z.string(), content: z.string() }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

export const meetingPhotoCommands = [addMeetingPhoto, describeMeetingPhoto, releaseMeetingPhoto] as const
export const meetingPhotoQueries = [meetingPhotos, meetingPhoto] as const
