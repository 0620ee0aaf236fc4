import { type FigureSource, ofKept } from '../../kernel/figure-source.ts'

/** The kind of meeting at which direction is passed on; a briefing or a session decides and does not disseminate. */
const disseminating = 'key-cadre-conference'

/** Meetings of an election at who reports and below it, held by the last day of the period. */
export const meetingFigureSources: readonly FigureSource[] = [
  {
    ...{ id: 'meetings.conclusions-issued', indicator: 'conclusions-issued' },
    title: { vi: 'Kết luận đã phát hành ở Cuộc họp', en: 'Conclusions issued in Meetings' },
    count: async ({ client }, { path, frame, to }) => {
      const { rows } = await client.query<{ value: number; kept: number }>(
        `select count(*) filter (where c.number is not null and c.issued_on <= $3)::int as value, count(*)::int as kept
         from conclusion c join meeting m on m.province_code = c.province_code and m.id = c.meeting_id
         where c.org_path ^@ $1 and m.frame_id = $2`,
        [path, frame, to],
      )
      return ofKept(rows[0])
    },
  },
  {
    ...{ id: 'meetings.conferences', indicator: 'dissemination-conferences' },
    title: { vi: 'Hội nghị cán bộ chủ chốt ghi ở Cuộc họp', en: 'Key-cadre conferences in Meetings' },
    count: async ({ client }, { path, frame, to }) => {
      const { rows } = await client.query<{ value: number; kept: number }>(
        `select count(*) filter (where kind = $4 and day <= $3)::int as value, count(*)::int as kept
         from meeting where org_path ^@ $1 and frame_id = $2`,
        [path, frame, to, disseminating],
      )
      return ofKept(rows[0])
    },
  },
  {
    ...{ id: 'meetings.participants', indicator: 'dissemination-participants' },
    title: { vi: 'Người có mặt theo điểm danh ở Cuộc họp', en: 'People ticked as present in Meetings' },
    count: async ({ client }, { path, frame, to }) => {
      const { rows } = await client.query<{ value: number; kept: number }>(
        `select count(*) filter (where s.state = 'present')::int as value, count(s.ticked_at)::int as kept
         from meeting m join meeting_seat s on s.meeting_id = m.id
         where m.org_path ^@ $1 and m.frame_id = $2 and m.kind = $4 and m.day <= $3`,
        [path, frame, to, disseminating],
      )
      return ofKept(rows[0])
    },
  },
]
