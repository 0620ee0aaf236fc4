import { meetingKinds, meetingList, meetingOne, proposeItems } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames, readOrganisations } from '../organisations/index.ts'
import { attendanceQueries } from './attendance.ts'
import { meetingKindsOf } from './kinds.ts'
import { materialQueries } from './materials.ts'
import { newsQueries } from './news.ts'
import { noticeQueries } from './notice.ts'
import { photoQueries } from './photos.ts'
import { propose } from './propose.ts'
import { reportQueries } from './reports.ts'
import { type MeetingRow, meetingColumns, readConclusion, readMeeting } from './rows.ts'
import { seriesQueries } from './series.ts'

export const meetingQueries = [
  answer(meetingKinds, async () => ({ kinds: meetingKindsOf().map((each) => ({ ...each })) })),

  answer(meetingList, async (context, { from, to, limit }) => {
    type Row = MeetingRow & Readonly<{ conclusion: string | null; number: string | null }>
    const { rows } = await context.client.query<Row>(
      `select ${meetingColumns}, c.id as conclusion, c.number
       from meeting m left join lateral (select id, number from conclusion where province_code = m.province_code and meeting_id = m.id limit 1) c on true
       where m.org_path ^@ $1 and ($2::date is null or m.day >= $2) and ($3::date is null or m.day <= $3)
       order by m.day desc, m.half desc, m.id limit $4`,
      [context.place?.path, from ?? null, to ?? null, limit + 1],
    )
    const names = await organisationNames(context, [...new Set(rows.map((row) => row.organisation))])
    return {
      meetings: rows
        .slice(0, limit)
        .map(({ id, organisation, kind, title, day, half, place, frame, conclusion, number }) => ({
          ...{ id, kind, title, day, half, place, frame },
          organisation: { id: organisation, name: names.get(organisation) ?? '–' },
          conclusion:
            conclusion === null
              ? null
              : { id: conclusion, number, state: number === null ? ('draft' as const) : ('issued' as const) },
        })),
      more: rows.length > limit,
    }
  }),

  answer(meetingOne, async (context, { meeting: id }) => {
    const meeting = await readMeeting(context, id)
    if (!meeting) return notFound()
    const frame = meeting.frame === null ? undefined : await readFrame(context.db, meeting.frame)
    const conclusion = await readConclusion(context, { meeting: id })
    const [convenor] = await readOrganisations(context, { at: meeting.day, ids: [meeting.organisation] })
    const recipients = conclusion?.items.flatMap((item) => item.recipients) ?? []
    const names = await organisationNames(context, [...new Set([meeting.organisation, ...recipients])])
    const { organisation, kind, title, purposes, day, half, place, series, agenda, version } = meeting
    return {
      meeting: {
        ...{ id, kind, title, day, half, place, series, version, frame: meeting.frame },
        purposes: [...purposes],
        agenda: agenda.map((each) => ({ ...each })),
        organisation: { id: organisation, name: names.get(organisation) ?? '–' },
        party: convenor?.kind === 'party',
        edition: frame?.edition ?? null,
        electionDay: frame?.electionDay ?? null,
      },
      conclusion: conclusion
        ? {
            id: conclusion.id,
            state: conclusion.number === null ? ('draft' as const) : ('issued' as const),
            version: conclusion.version,
            source: conclusion.source,
            items: conclusion.items.map((each) => ({ ...each, recipients: [...each.recipients] })),
            number: conclusion.number,
            form: conclusion.form,
            on: conclusion.on,
            issuedAt: conclusion.issuedAt?.toISOString() ?? null,
            names: Object.fromEntries(names),
          }
        : null,
    }
  }),

  answer(proposeItems, propose),
  ...attendanceQueries,
  ...seriesQueries,
  ...reportQueries,
  ...noticeQueries,
  ...newsQueries,
  ...photoQueries,
  ...materialQueries,
]
