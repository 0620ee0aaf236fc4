import {
  addMeetingPhoto,
  describeMeetingPhoto,
  meetingPhoto,
  meetingPhotos,
  releaseMeetingPhoto,
} from '@baucu/contract'
import { answer, type CommandContext, handle } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { pictureTypes } from '../../kernel/files/file-type.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { storeFile } from '../../kernel/files/store-file.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readMeeting } from './rows.ts'

type PhotoRow = Readonly<{
  id: string
  province: string
  meeting: string
  file: string
  caption: string
  credit: string
  releasedAt: Date | null
  takenAt: Date
  version: number
}>

const columns = `p.id, p.province_code as province, p.meeting_id as meeting, p.file_id as file, p.caption, p.credit,
  p.released_at as "releasedAt", p.taken_at as "takenAt", p.version`

async function readPhotos({ client }: Pick<Transaction, 'client'>, meeting: string): Promise<readonly PhotoRow[]> {
  const { rows } = await client.query<PhotoRow>(
    `select ${columns} from meeting_photo p where p.meeting_id = $1 order by p.taken_at, p.id`,
    [meeting],
  )
  return rows
}

async function photoAt(
  context: CommandContext,
  input: Readonly<{ meeting: string; photo: string; version: number }>,
): Promise<PhotoRow | Refused> {
  const kept = (await readPhotos(context, input.meeting)).find((each) => each.id === input.photo)
  if (!kept) return notFound()
  return kept.version === input.version ? kept : changedMeanwhile(input.version, kept.version)
}

export const photoCommands = [
  handle(addMeetingPhoto, async (context, { meeting: id, photo, caption, credit, content }) => {
    const meeting = await readMeeting(context, id)
    if (!meeting) return notFound()
    const place = { organisation: meeting.organisation, path: meeting.path, province: meeting.province }
    const file = await storeFile(context, place, content, 'input.content', pictureTypes)
    if (file instanceof Refused) return file
    const { rowCount } = await context.client.query(
      `insert into meeting_photo (province_code, id, meeting_id, org_path, file_id, caption, credit, version, taken_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, $8) on conflict do nothing`,
      [meeting.province, photo, id, meeting.path, file.id, caption, credit, new Date(context.deviceAt ?? context.now)],
    )
    if (rowCount === 0) return new Refused(409, 'photo-there', {}, ['input.photo'])
    context.record({ subject: `meeting/${id}`, before: null, after: { photo, caption, credit, bytes: file.bytes } })
    return { photo }
  }),

  handle(describeMeetingPhoto, async (context, input) => {
    const kept = await photoAt(context, input)
    if (kept instanceof Refused) return kept
    const { caption, credit } = input
    // Whoever released it released it with these words.
    await context.client.query(
      `update meeting_photo set caption = $3, credit = $4, released_by = null, released_at = null, version = version + 1
       where province_code = $1 and id = $2`,
      [kept.province, kept.id, caption, credit],
    )
    context.record({
      subject: `meeting/${kept.meeting}`,
      before: { photo: kept.id, caption: kept.caption, credit: kept.credit },
      after: { photo: kept.id, caption, credit },
    })
    return { photo: kept.id, version: kept.version + 1 }
  }),

  handle(releaseMeetingPhoto, async (context, input) => {
    const kept = await photoAt(context, input)
    if (kept instanceof Refused) return kept
    const { released } = input
    const missing = (['caption', 'credit'] as const).filter((field) => kept[field].trim() === '')
    if (released && missing.length > 0)
      return new Refused(
        422,
        'photo-undescribed',
        {},
        missing.map((field) => `input.${field}`),
      )
    await context.client.query(
      `update meeting_photo set released_by = $3, released_at = $4, version = version + 1 where province_code = $1 and id = $2`,
      [kept.province, kept.id, released ? context.actor.account : null, released ? context.now : null],
    )
    context.record({
      subject: `meeting/${kept.meeting}`,
      before: { photo: kept.id, released: kept.releasedAt !== null },
      after: { photo: kept.id, released },
    })
    return { photo: kept.id, version: kept.version + 1 }
  }),
]

export const photoQueries = [
  answer(meetingPhotos, async (context, { meeting }) => ({
    photos: (await readPhotos(context, meeting)).map(({ id, caption, credit, takenAt, releasedAt, version }) => ({
      ...{ id, caption, credit, version, takenAt: takenAt.toISOString() },
      released: releasedAt !== null,
    })),
  })),

  answer(meetingPhoto, async (context, { meeting, photo }) => {
    const kept = (await readPhotos(context, meeting)).find((each) => each.id === photo)
    return (kept && (await readFile(context, kept.file))) ?? notFound()
  }),
]
