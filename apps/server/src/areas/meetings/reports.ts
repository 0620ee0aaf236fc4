import { attachReport, meetingReports } from '@baucu/contract'
import { answer, handle } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames, placeOfOrganisation } from '../organisations/index.ts'
import { tallyAt } from '../work/index.ts'
import { readMeeting } from './rows.ts'

type ReportRow = Readonly<{
  id: string
  item: string
  title: string
  author: string
  period: string
  text: string
  frozen: Record<string, number>
  frozenAt: Date
}>

/** How the work of an organisation and those below it stands; a joint task counts once. */
const figuresOf = async (context: Transaction & { now: Date }, author: string): Promise<Record<string, number>> => {
  const place = await placeOfOrganisation(context, author)
  return tallyAt(context, place?.path ?? '-', today(context.now), 'below-joint-once')
}

export const reportCommands = [
  handle(attachReport, async (context, { meeting: id, report, item, title, author, period, text }) => {
    const meeting = await readMeeting(context, id)
    if (!meeting) return notFound()
    if (!meeting.agenda.some((each) => each.id === item)) return new Refused(404, 'not-found', {}, ['input.item'])
    const { rows } = await context.client.query('select id from organisation where id = $1', [author])
    if (rows.length === 0) return new Refused(404, 'not-found', {}, ['input.author'])
    const frozen = await figuresOf(context, author)
    const { rowCount } = await context.client.query(
      `insert into meeting_report (province_code, id, meeting_id, org_path, item_id, title, author_id, period, body, frozen, frozen_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
      [
        meeting.province,
        report,
        id,
        meeting.path,
        item,
        title,
        author,
        period,
        text,
        JSON.stringify(frozen),
        context.now,
      ],
    )
    if (rowCount === 0) return new Refused(409, 'report-there', {}, ['input.report'])
    context.record({ subject: `meeting/${id}`, before: null, after: { report, item, title, author, period, frozen } })
    return { report }
  }),
]

export const reportQueries = [
  answer(meetingReports, async (context, { meeting }) => {
    const { rows } = await context.client.query<ReportRow>(
      `select id, item_id as item, title, author_id as author, period, body as text, frozen, frozen_at as "frozenAt"
       from meeting_report where meeting_id = $1 order by frozen_at, id`,
      [meeting],
    )
    const authors = [...new Set(rows.map((row) => row.author))]
    const names = await organisationNames(context, authors)
    const now = new Map<string, Record<string, number>>()
    for (const author of authors) now.set(author, await figuresOf(context, author))
    return {
      reports: rows.map(({ id, item, title, author, period, text, frozen, frozenAt }) => ({
        ...{ id, item, title, period, text },
        author: { id: author, name: names.get(author) ?? '–' },
        frozen: { at: frozenAt.toISOString(), tally: frozen },
        now: { at: context.now.toISOString(), tally: now.get(author) ?? {} },
      })),
    }
  }),
]
