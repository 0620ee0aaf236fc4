import type {
  conclusionNotice as declared,
  meetingNews,
  meetingOne,
  meetingPhoto,
  meetingPhotos,
  meetingReports,
  meetingSeats,
  OutputOf,
} from '@baucu/contract'
import {
  conclusionNotice,
  invitation,
  meetingAttendance,
  meetingMinutes,
  newsDocument,
  newsHtml,
} from '@baucu/documents'
import type { Caller } from '../../kernel/access.ts'
import type { Bus } from '../../kernel/bus.ts'
import { fileResponse } from '../../kernel/files/file-response.ts'
import type { FileType } from '../../kernel/files/file-type.ts'
import { attachment, type Download, documentTypes, inputOf } from '../../kernel/http/download.ts'
import { notFound, Refused } from '../../kernel/refused.ts'

const formats = ['pdf', 'docx'] as const

/**
 * `GET /documents/conclusion-notice.docx?input=<json>` (or `.pdf`): the notice of a conclusion; the input is that of
 * `meetings.notice`. `GET /documents/meeting-attendance.docx?input={"meeting":…}`: who was invited and who came.
 */
export const meetingFiles = (bus: Bus): readonly Download[] => [
  ...formats.flatMap((format): readonly Download[] => [
    {
      path: `/documents/conclusion-notice.${format}`,
      make: async (ask, _, caller) => {
        const input = inputOf(ask)
        if (input instanceof Refused) return input
        const said = await bus.query('meetings.notice', input, caller)
        if (said instanceof Refused) return said
        const { issuer, superior, form, number, place, on, copies, signing, issued, ...rest } = said.result as OutputOf<
          typeof declared
        >
        const file = await conclusionNotice(
          {
            letter: {
              form,
              issuer,
              superior,
              number,
              place,
              on,
              signing,
              rehearsal: false,
              recipients: lastCopies(copies, form),
            },
            ...rest,
          },
          format,
        )
        return attachment(
          file,
          documentTypes[format],
          `${issued ? 'thong-bao' : 'du-thao-thong-bao'}-ket-luan-${on}.${format}`,
        )
      },
    },
    {
      path: `/documents/meeting-attendance.${format}`,
      make: async (ask, _, caller) => {
        const input = inputOf(ask)
        if (input instanceof Refused) return input
        const one = await bus.query('meetings.one', input, caller)
        if (one instanceof Refused) return one
        const said = await bus.query('meetings.seats', input, caller)
        if (said instanceof Refused) return said
        const { meeting } = one.result as OutputOf<typeof meetingOne>
        const { seats, counts, people } = said.result as OutputOf<typeof meetingSeats>
        const file = await meetingAttendance(
          {
            issuer: meeting.organisation.name,
            party: meeting.party,
            title: meeting.title,
            day: meeting.day,
            place: meeting.place,
            people: people.map((each) => each.text),
            counts,
            seats: seats.map((each) => ({ ...each, organisation: each.organisation.name })),
          },
          format,
        )
        return attachment(file, documentTypes[format], `diem-danh-${meeting.day}.${format}`)
      },
    },
  ]),
  ...formats.map(
    (format): Download => ({
      path: `/documents/meeting-minutes.${format}`,
      make: async (ask, _, caller) => {
        const input = inputOf(ask)
        if (input instanceof Refused) return input
        const one = await bus.query('meetings.one', input, caller)
        if (one instanceof Refused) return one
        const attended = await bus.query('meetings.seats', input, caller)
        if (attended instanceof Refused) return attended
        const heard = await bus.query('meetings.reports', input, caller)
        if (heard instanceof Refused) return heard
        const { meeting, conclusion } = one.result as OutputOf<typeof meetingOne>
        const { people, counts } = attended.result as OutputOf<typeof meetingSeats>
        const { reports } = heard.result as OutputOf<typeof meetingReports>
        const nameIn = (role: 'secretary' | 'chair') =>
          people.find((each) => each.roles.includes(role))?.fullName ?? null
        const { title, day, half, place, agenda, party, organisation } = meeting
        const file = await meetingMinutes(
          {
            ...{ issuer: organisation.name, party, title, day, half, place, agenda },
            people: people.map((each) => each.text),
            invited: counts.invited,
            present: counts.open === counts.invited ? null : counts.present,
            reports: reports.map((each) => `${each.title} (${each.author.name}, ${each.period})`),
            conclusions: (conclusion?.items ?? []).map((each) => each.text),
            ...{ secretary: nameIn('secretary'), chair: nameIn('chair') },
          },
          format,
        )
        return attachment(file, documentTypes[format], `bien-ban-${day}.${format}`)
      },
    }),
  ),
  ...formats.map(
    (format): Download => ({
      path: `/documents/meeting-invitation.${format}`,
      make: async (ask, _, caller) => {
        const input = inputOf(ask)
        if (input instanceof Refused) return input
        const one = await bus.query('meetings.one', input, caller)
        if (one instanceof Refused) return one
        const attended = await bus.query('meetings.seats', input, caller)
        if (attended instanceof Refused) return attended
        const { meeting } = one.result as OutputOf<typeof meetingOne>
        const { people, seats } = attended.result as OutputOf<typeof meetingSeats>
        const chair = people.find((each) => each.roles.includes('chair'))
        const { title, day, half, place, agenda, party, organisation } = meeting
        const invited = [...Map.groupBy(seats, (each) => `${each.organisation.id} ${each.category}`).values()]
        const file = await invitation(
          {
            letter: {
              ...{
                form: party ? 'party' : 'state',
                issuer: organisation.name,
                superior: null,
                number: null,
                place: null,
              },
              // The day it is signed is written by hand; the file carries that of the meeting.
              ...{ on: day, recipients: ['- Như trên,', party ? '- Lưu Văn phòng.' : '- Lưu: VT.'] },
              ...{ signing: null, rehearsal: false, undated: true },
            },
            meeting: { title, day, half, place },
            chair: chair ? [chair.name, chair.offices[0]].filter(Boolean).join(', ') : null,
            agenda: agenda.map((each) => each.title),
            invited: invited.flatMap(([first, ...others]) =>
              first
                ? [{ organisation: first.organisation.name, category: first.category, seats: others.length + 1 }]
                : [],
            ),
          },
          format,
        )
        return attachment(file, documentTypes[format], `giay-moi-${day}.${format}`)
      },
    }),
  ),
  {
    path: '/documents/meeting-photo.bin',
    make: async (ask, _, caller) => {
      const input = { meeting: ask.get('meeting') ?? '', photo: ask.get('photo') ?? '' }
      const said = await bus.query('meetings.photo', input, caller)
      if (said instanceof Refused) return said
      const { type, content } = said.result as OutputOf<typeof meetingPhoto>
      return fileResponse(content, type as FileType, `anh-${input.photo}`)
    },
  },
  ...(['docx', 'html'] as const).map(
    (format): Download => ({
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
    }),
  ),
]

/** Captions of the photographs that may go out with the news. */
async function releasedPhotos(bus: Bus, caller: Caller, meeting: string | undefined) {
  const said = await bus.query('meetings.photos', { meeting }, caller)
  return said instanceof Refused
    ? []
    : (said.result as OutputOf<typeof meetingPhotos>).photos.filter((each) => each.released)
}

/** Those who get a copy, and where it is kept, as the form of the paper words it. */
const lastCopies = (copies: readonly string[], form: 'party' | 'state'): readonly string[] => [
  ...copies.map((each) => `- ${each},`),
  form === 'party' ? '- Lưu Văn phòng.' : '- Lưu: VT.',
]
