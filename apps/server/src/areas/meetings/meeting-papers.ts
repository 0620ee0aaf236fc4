import {
  meetingOne as meetingAsked,
  conclusionNotice as noticeAsked,
  meetingReports as reportsAsked,
  meetingSeats as seatsAsked,
} from '@baucu/contract'
import { conclusionNotice, invitation, keptCopy, meetingAttendance, meetingMinutes } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { papers } from '../../kernel/http/papers.ts'

/** `conclusion-notice`: the notice of a conclusion; the input is that of `meetings.notice`. */
export const noticeFiles = (bus: Bus) =>
  papers(bus, 'conclusion-notice', [noticeAsked], async ([said], format) => {
    const { issuer, superior, form, number, place, on, copies, signing, issued, ...rest } = said
    const recipients = [...copies.map((each) => `- ${each},`), keptCopy(form)]
    const letter = { form, issuer, superior, number, place, on, signing, rehearsal: false, recipients }
    return {
      file: await conclusionNotice({ letter, ...rest }, format),
      name: `${issued ? 'thong-bao' : 'du-thao-thong-bao'}-ket-luan-${on}`,
    }
  })

/** `meeting-attendance`, `{ meeting }`: who was invited and who came. */
export const attendanceFiles = (bus: Bus) =>
  papers(
    bus,
    'meeting-attendance',
    [meetingAsked, seatsAsked],
    async ([{ meeting }, { seats, counts, people }], format) => {
      const { organisation, party, title, day, place } = meeting
      const list = {
        ...{ issuer: organisation.name, party, title, day, place, counts },
        people: people.map((each) => each.text),
        seats: seats.map((each) => ({ ...each, organisation: each.organisation.name })),
      }
      return { file: await meetingAttendance(list, format), name: `diem-danh-${day}` }
    },
  )

/** `meeting-minutes`, `{ meeting }`: what the record holds; the rest is written by hand. */
export const minutesFiles = (bus: Bus) =>
  papers(
    bus,
    'meeting-minutes',
    [meetingAsked, seatsAsked, reportsAsked],
    async ([{ meeting, conclusion }, { people, counts }, { reports }], format) => {
      const { title, day, half, place, agenda, party, organisation } = meeting
      const nameIn = (role: 'secretary' | 'chair') => people.find((each) => each.roles.includes(role))?.fullName ?? null
      const minutes = {
        ...{ issuer: organisation.name, party, title, day, half, place, agenda },
        people: people.map((each) => each.text),
        invited: counts.invited,
        present: counts.open === counts.invited ? null : counts.present,
        reports: reports.map((each) => `${each.title} (${each.author.name}, ${each.period})`),
        conclusions: (conclusion?.items ?? []).map((each) => each.text),
        ...{ secretary: nameIn('secretary'), chair: nameIn('chair') },
      }
      return { file: await meetingMinutes(minutes, format), name: `bien-ban-${day}` }
    },
  )

/** `meeting-invitation`, `{ meeting }`: number, day and signature are left for the pen; the file carries the day of the meeting. */
export const invitationFiles = (bus: Bus) =>
  papers(bus, 'meeting-invitation', [meetingAsked, seatsAsked], async ([{ meeting }, { people, seats }], format) => {
    const { title, day, half, place, agenda, party, organisation } = meeting
    const chair = people.find((each) => each.roles.includes('chair'))
    const form = party ? 'party' : 'state'
    const invited = [...Map.groupBy(seats, (each) => `${each.organisation.id} ${each.category}`).values()]
    const letter = {
      ...({
        form,
        issuer: organisation.name,
        superior: null,
        number: null,
        place: null,
        on: day,
        undated: true,
      } as const),
      ...{ recipients: ['- Như trên,', keptCopy(form)], signing: null, rehearsal: false },
    }
    const data = {
      letter,
      meeting: { title, day, half, place },
      chair: chair ? [chair.name, chair.offices[0]].filter(Boolean).join(', ') : null,
      agenda: agenda.map((each) => each.title),
      invited: invited.flatMap(([first, ...others]) =>
        first ? [{ organisation: first.organisation.name, category: first.category, seats: others.length + 1 }] : [],
      ),
    }
    return { file: await invitation(data, format), name: `giay-moi-${day}` }
  })
