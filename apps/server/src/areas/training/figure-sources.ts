import type { FigureSource } from '../../kernel/figure-source.ts'

type Row = { value: number; at: Date | null; told: number }

/** Courses held and people who came, at and below who reports. */
export const trainingFigureSources: readonly FigureSource[] = [
  {
    ...{ id: 'training.training-courses', indicator: 'training-courses' },
    title: {
      vi: 'Lớp tập huấn của đơn vị và cấp dưới đã đến ngày',
      en: 'Courses of the unit and those below it whose day has come',
    },
    count: async ({ client }, { path, frame, to }) => {
      const { rows } = await client.query<Row>(
        `select count(*) filter (where day <= $3)::int as value, max(changed_at) as at, count(*)::int as told
         from training_course where org_path ^@ $1 and frame_id = $2`,
        [path, frame, to],
      )
      return counted(rows[0])
    },
  },
  {
    ...{ id: 'training.training-people', indicator: 'training-people' },
    title: { vi: 'Lượt người dự tập huấn, theo số các tổ chức báo', en: 'People at courses, as the bodies told' },
    count: async ({ client }, { path, frame }) => {
      const { rows } = await client.query<Row>(
        `select coalesce(sum(attended), 0)::int as value, max(received_at) as at, count(*)::int as told from (
           select distinct on (a.course_id, a.organisation_id) a.attended, a.received_at from training_attendance a
           join courses_at($1) c on c.id = a.course_id and c.frame = $2
           where a.org_path ^@ $1 order by a.course_id, a.organisation_id, a.received_at desc, a.id desc) newest`,
        [path, frame],
      )
      return counted(rows[0])
    },
  },
]

const counted = (row: Row | undefined) =>
  row && row.told > 0 ? { value: row.value, ...(row.at ? { at: row.at } : {}) } : undefined
