import type { OutputOf, reportOne } from '@baucu/contract'
import { type FieldValue, fieldsOf, isNumberField } from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { organisationNames } from '../organisations/index.ts'
import type { EventKind } from './events.ts'
import { countFields } from './figure-sources.ts'
import { answerBy, questionsOf } from './question.ts'
import { dueItems, dueOf, headsOf, readRound } from './rounds.ts'
import { readBefore, readEntries, readReport, valuesOf } from './rows.ts'
import { templateDue, templateOf } from './templates.ts'

type Input = z.output<typeof reportOne.input>
type Answer = OutputOf<typeof reportOne>

/** One report with the period before it. A number that stands as a figure already is there before anything is written. */
export async function readOne(
  context: QueryContext,
  { organisation, round: id, period }: Input,
): Promise<Answer | Refused> {
  const { client, place } = context
  const on = today(context.now)
  const { rowCount: isAsked } = await client.query(
    'select from report_unit where round_id = $1 and organisation_id = $2',
    [id, organisation],
  )
  const round = isAsked === 1 ? await readRound(context, id) : undefined
  if (!round || !place) return notFound()
  const report = await readReport(context, organisation, id, period)
  if (!report && !dueItems(round, on).some((each) => each.period === period)) return notFound()
  const due = dueOf(round, period, on)
  const template = report ? templateOf(round.template, report.templateVersion) : templateDue(round.template, due)
  const head = (await headsOf(context, [round])).get(id)
  if (!template || !head) return notFound()
  const entries = await readEntries(context, place.path, round.frame, period, template)
  const shown = valuesOf(template, report, entries)
  const values = Object.fromEntries(
    fieldsOf(template).flatMap((field) => {
      const value = shown[field.id]
      if (value === undefined) return []
      const entry = isNumberField(field) ? entries.get(field.indicator) : undefined
      const at = entry?.at ?? report?.sentAt ?? null
      return [
        [
          field.id,
          {
            ...{ value: copyOf(value), figure: entry?.figure ?? null, corrections: entry?.corrections ?? 0 },
            at: at?.toISOString() ?? null,
            since: entry !== undefined && report?.sentAt != null && entry.at > report.sentAt,
          },
        ],
      ]
    }),
  )
  const names = await organisationNames(context, [organisation])
  return {
    ...{
      today: on,
      round: head,
      organisation: { id: organisation, name: names.get(organisation) ?? '–' },
      period,
      due,
    },
    ...{ templateVersion: template.version, report: report?.id ?? null, version: report?.version ?? 0 },
    ...{ state: report?.state ?? 'none', sentAt: report?.sentAt?.toISOString() ?? null, values },
    ...{ reasons: { ...report?.reasons }, rejected: { ...report?.rejected } },
    counted: structuredClone(
      report?.state === 'accepted'
        ? {}
        : await countFields(context, template, { path: place.path, frame: round.frame, period, now: context.now }),
    ),
    countedThen: structuredClone(report?.counted ?? {}),
    before: await beforeOf(context, { organisation, round: id, period, frame: round.frame, template: round.template }),
    questions: await questionsOf(context, { round: id, period, unit: organisation, on }),
    answerBy: answerBy(round, on),
    events: report ? await eventsOf(context, report.id) : [],
  }
}

/** The inputs of a schema are its own copies. */
const copyOf = (value: FieldValue): FieldValue => structuredClone(value)

async function beforeOf(
  context: QueryContext,
  at: Readonly<{ organisation: string; round: string; period: string; frame: string | null; template: string }>,
): Promise<Answer['before']> {
  const last = await readBefore(context, at.organisation, at.round, at.period)
  const template = last && templateOf(at.template, last.templateVersion)
  if (!last || !template) return null
  const entries = await readEntries(context, last.path, at.frame, last.period, template)
  return { period: last.period, values: structuredClone(valuesOf(template, last, entries)) }
}

async function eventsOf(context: QueryContext, report: string): Promise<Answer['events']> {
  type Event = Readonly<{
    id: string
    kind: EventKind
    at: Date
    account: string | null
    detail: Readonly<{ rejected: Readonly<Record<string, string>> }>
  }>
  const { rows } = await context.client.query<Event>(
    `select id, kind, at, account_id as account, detail from report_event where report_id = $1 order by at desc, id desc limit 50`,
    [report],
  )
  const people = await accountNames(context, [...new Set(rows.flatMap((each) => each.account ?? []))])
  return rows.map(({ id, kind, at, account, detail }) => ({
    ...{ id, kind, at: at.toISOString(), by: people.get(account ?? '') ?? '', rejected: { ...detail.rejected } },
  }))
}
