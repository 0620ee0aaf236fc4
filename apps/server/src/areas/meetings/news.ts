import { approveMeetingNews, draftMeetingNews, meetingNews, saveMeetingNews, sendNewsFeedback } from '@baucu/contract'
import { draftNews, type MeetingRecord } from '@baucu/direction'
import { answer, type CommandContext, handle } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { organisationNames } from '../organisations/index.ts'
import { peopleInRoles } from '../persons/index.ts'
import { concluderOf } from './notice.ts'
import { type MeetingRow, readConclusion, readMeeting } from './rows.ts'
import { readSeats } from './seat-rows.ts'

type NewsRow = Readonly<{
  id: string
  province: string
  meeting: string
  kind: 'public' | 'internal'
  title: string
  paragraphs: readonly string[]
  writtenBy: string | null
  approvedAt: Date | null
  version: number
}>

const columns = `n.id, n.province_code as province, n.meeting_id as meeting, n.kind, n.title, n.paragraphs, n.written_by as "writtenBy",
  n.approved_at as "approvedAt", n.version`

async function readNews(
  { client }: Pick<Transaction, 'client'>,
  by: Readonly<{ id: string } | { meeting: string }>,
): Promise<readonly NewsRow[]> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['meeting_id', by.meeting]
  const { rows } = await client.query<NewsRow>(
    `select ${columns} from meeting_news n where n.${column} = $1 order by n.kind desc, n.id`,
    [value],
  )
  return rows
}

/** The item of a meeting on the version somebody saw. */
async function newsAt(
  context: CommandContext,
  input: Readonly<{ meeting: string; news: string; version: number }>,
): Promise<NewsRow | Refused> {
  const [kept] = await readNews(context, { id: input.news })
  if (!kept || kept.meeting !== input.meeting) return notFound()
  return kept.version === input.version ? kept : changedMeanwhile(input.version, kept.version)
}

/** Everything a meeting left behind, as words and numbers. */
async function recordOf(context: CommandContext, meeting: MeetingRow): Promise<MeetingRecord> {
  const conclusion = await readConclusion(context, { meeting: meeting.id })
  const seats = await readSeats(context, { meeting: meeting.id })
  const people = await peopleInRoles(context, meeting.people, meeting.day)
  const names = await organisationNames(context, [meeting.organisation])
  const phrase = (each: (typeof people)[number]) => [each.inSentence, ...each.offices].join(', ')
  const ticked = seats.some((each) => each.state !== 'invited')
  return {
    ...{ title: meeting.title, day: meeting.day, half: meeting.half, place: meeting.place, purposes: meeting.purposes },
    convenor: names.get(meeting.organisation) ?? '–',
    chairs: people.filter((each) => each.roles.includes('chair')).map(phrase),
    presenters: people.filter((each) => each.roles.includes('presenter')).map(phrase),
    concluder: concluderOf(people),
    invited: new Set(seats.map((each) => each.organisation)).size,
    present: ticked ? seats.filter((each) => each.state === 'present').length : null,
    agenda: meeting.agenda,
    items: (conclusion?.items ?? []).map(({ kind, text, due, recipients }) => ({
      ...{ kind, text, due },
      recipients: new Set(recipients).size,
    })),
    number: conclusion?.number ?? null,
  }
}

export const newsCommands = [
  handle(draftMeetingNews, async (context, { meeting: id, news, kind }) => {
    const meeting = await readMeeting(context, id)
    if (!meeting) return notFound()
    if ((await readNews(context, { meeting: id })).some((each) => each.kind === kind))
      return new Refused(409, 'news-there', {}, ['input.kind'])
    const { title, paragraphs } = draftNews(await recordOf(context, meeting), kind)
    await context.client.query(
      `insert into meeting_news (province_code, id, meeting_id, org_path, kind, title, paragraphs, written_by, version, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)`,
      [meeting.province, news, id, meeting.path, kind, title, paragraphs, context.actor.account, context.now],
    )
    context.record({ subject: `news/${news}`, before: null, after: { kind, title, paragraphs } })
    return { news, version: 1 }
  }),

  handle(saveMeetingNews, async (context, input) => {
    const kept = await newsAt(context, input)
    if (kept instanceof Refused) return kept
    const { title, paragraphs } = input
    // What is changed after it was approved is approved again.
    await context.client.query(
      `update meeting_news set title = $3, paragraphs = $4, written_by = $5, approved_by = null, approved_at = null,
         version = version + 1, changed_at = $6 where province_code = $1 and id = $2`,
      [kept.province, kept.id, title, paragraphs, context.actor.account, context.now],
    )
    context.record({
      subject: `news/${kept.id}`,
      before: { title: kept.title, paragraphs: kept.paragraphs },
      after: { title, paragraphs },
    })
    return { news: kept.id, version: kept.version + 1 }
  }),

  handle(approveMeetingNews, async (context, input) => {
    const kept = await newsAt(context, input)
    if (kept instanceof Refused) return kept
    if (kept.approvedAt) return new Refused(409, 'news-approved', {}, ['input.news'])
    if (kept.writtenBy !== null && kept.writtenBy === context.actor.account)
      return new Refused(409, 'news-own', {}, ['input.news'])
    const open = kept.paragraphs.findIndex((each) => /\[[^\]]*\]/.test(each))
    if (open !== -1) return new Refused(422, 'news-open', { paragraph: open + 1 }, ['input.news'])
    await context.client.query(
      `update meeting_news set approved_by = $3, approved_at = $4, version = version + 1, changed_at = $4
       where province_code = $1 and id = $2`,
      [kept.province, kept.id, context.actor.account, context.now],
    )
    context.record({ subject: `news/${kept.id}`, before: { approved: false }, after: { approved: true } })
    return { news: kept.id, version: kept.version + 1 }
  }),

  handle(sendNewsFeedback, async (context, { meeting: id, news, text }) => {
    const meeting = await readMeeting(context, id)
    const [kept] = await readNews(context, { id: news })
    if (!meeting || kept?.meeting !== id) return notFound()
    if (!kept.approvedAt) return new Refused(409, 'news-draft', {}, ['input.news'])
    await context.client.query(
      `insert into news_feedback (province_code, id, news_id, org_path, body, account_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [meeting.province, derivedId(context.id, 0), news, meeting.path, text, context.actor.account, context.now],
    )
    context.record({ subject: `news/${news}`, before: null, after: { feedback: text } })
    return { news }
  }),
]

type FeedbackRow = Readonly<{ id: string; news: string; text: string; at: Date }>

export const newsQueries = [
  answer(meetingNews, async (context, { meeting }) => {
    const rows = await readNews(context, { meeting })
    const { rows: feedback } = await context.client.query<FeedbackRow>(
      `select id, news_id as news, body as text, at from news_feedback where news_id = any ($1) order by at desc, id`,
      [rows.map((row) => row.id)],
    )
    return {
      news: rows.map(({ id, kind, title, paragraphs, writtenBy, approvedAt, version }) => ({
        ...{ id, kind, title, version, paragraphs: [...paragraphs] },
        approvedAt: approvedAt?.toISOString() ?? null,
        own: writtenBy !== null && writtenBy === context.actor.account,
        feedback: feedback
          .filter((each) => each.news === id)
          .map((each) => ({ id: each.id, text: each.text, at: each.at.toISOString() })),
      })),
    }
  }),
]
