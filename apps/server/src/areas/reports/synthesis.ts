import type { OutputOf, reportSynthesis } from '@baucu/contract'
import {
  combine,
  fieldsOf,
  type Gathered,
  isNumberField,
  numberOf,
  type ReportTemplate,
  type RolledField,
  rollUp,
  type Source,
  suppress,
} from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames } from '../organisations/index.ts'
import { attachedBelow } from './evidence.ts'
import { answerBy, questionsOf } from './question.ts'
import { dueItems, dueOf, headsOf, type Round, readRound } from './rounds.ts'
import { type Entry, entryValue, indicatorsOf, type ReportRow, readTold } from './rows.ts'
import { templateDue } from './templates.ts'

type Input = z.output<typeof reportSynthesis.input>
type Answer = OutputOf<typeof reportSynthesis>

const collator = new Intl.Collator('vi', { numeric: true })

/** All units at and below an organisation together: figures are added up here and nowhere typed, words stand under their names. */
export async function readSynthesis(
  context: QueryContext,
  { organisation, round: id, period }: Input,
): Promise<Answer | Refused> {
  const path = context.place?.path ?? ''
  const on = today(context.now)
  const round = await readRound(context, id)
  const { rows: asked } = await context.client.query<{ id: string }>(
    'select organisation_id as id from report_unit where round_id = $1 and org_path ^@ $2',
    [id, path],
  )
  if (!round || asked.length === 0) return notFound()
  const due = dueOf(round, period, on)
  const template = templateDue(round.template, due)
  const head = (await headsOf(context, [round])).get(id)
  if (!template || !head) return notFound()
  const units = new Set(asked.map((each) => each.id))
  const reports = await readTold(context, id, period, path)
  const rolled = rollUp(
    template,
    await gatherPeriod(context, { round, template, period, path, units, reports }),
    period,
  )
  const names = await organisationNames(context, [...units, organisation])
  const nameOf = (unit: string) => names.get(unit) ?? '–'
  const told = new Map(reports.map((each) => [each.organisation, each]))
  const { rows: kinds } = await context.client.query<{ kind: string }>('select kind from organisation where id = $1', [
    organisation,
  ])
  return {
    form: kinds[0]?.kind === 'party' ? 'party' : 'state',
    ...{ at: context.now.toISOString(), round: head, organisation: { id: organisation, name: nameOf(organisation) } },
    ...{ rehearsal: round.election?.rehearsal ?? false, period, due, templateVersion: template.version },
    units: [...units]
      .map((unit) => ({
        ...{ id: unit, name: nameOf(unit), told: told.has(unit) },
        sentAt: told.get(unit)?.sentAt?.toISOString() ?? null,
      }))
      .sort((a, b) => collator.compare(a.name, b.name)),
    fields: Object.fromEntries(
      fieldsOf(template).flatMap((field) => {
        const each = rolled[field.id]
        return each ? [[field.id, shownOf(each, isNumberField(field) && field.small)]] : []
      }),
    ),
    questions: await questionsOf(context, { round: id, period, unit: null, on }),
    answerBy: answerBy(round, on),
    files: (await attachedBelow(context, { round: id, period, path }))
      .filter(({ organisation: unit, field }) => told.has(unit) && told.get(unit)?.rejected[field] === undefined)
      .map(({ id: file, organisation: unit, field, name, type, bytes, takenAt }) => ({
        ...{ id: file, organisation: unit, field, name, type, bytes, takenAt: takenAt.toISOString() },
      }))
      .sort((a, b) => collator.compare(nameOf(a.organisation), nameOf(b.organisation))),
    before: await beforeOf(context, { round, path, units, period, on }),
    written: round.path === path ? await writtenOf(context, id, period) : null,
  }
}

type At = Readonly<{
  round: Round
  template: ReportTemplate
  period: string
  path: string
  units: ReadonlySet<string>
  reports: readonly ReportRow[]
}>

/**
 * What the units told. A number counts when its unit has sent, and a field that was given back does not until it is sent again.
 * What there is (`as-of`) is taken from the last period a unit told it for.
 */
async function gatherPeriod(context: QueryContext, at: At): Promise<Gathered> {
  const { template, period, path, round, units, reports } = at
  const { rows } = await context.client.query<Omit<Entry, 'corrections'>>(
    `select distinct on (f.organisation_id, f.indicator) f.organisation_id as organisation, f.indicator, f.period, f.id as figure, f.value,
       f.received_at as at
     from figure_now f
     where f.org_path ^@ $1 and f.indicator = any ($2) and f.frame_id is not distinct from $3 and f.period <= $4 and f.value is not null
     order by f.organisation_id, f.indicator, f.period desc`,
    [path, indicatorsOf(template), round.frame, period],
  )
  const told = new Map(reports.map((each) => [each.organisation, each]))
  const gathered: Record<string, Source[]> = {}
  for (const field of fieldsOf(template)) {
    const sources: Source[] = []
    gathered[field.id] = sources
    if (isNumberField(field)) {
      for (const entry of rows) {
        if (entry.indicator !== field.indicator || !units.has(entry.organisation)) continue
        const report = told.get(entry.organisation)
        if (entry.period === period && (!report || report.rejected[field.id] !== undefined)) continue
        const value = entryValue(field.kind, entry, entry.period === period ? report?.content[field.id] : undefined)
        if (value) {
          sources.push({
            ...{ organisation: entry.organisation, period: entry.period, value },
            at: entry.at.toISOString(),
          })
        }
      }
      continue
    }
    for (const report of reports) {
      const value = report.content[field.id]
      if (!value || report.rejected[field.id] !== undefined) continue
      const sent = report.sentAt?.toISOString() ?? ''
      sources.push({ organisation: report.organisation, period, at: sent, value })
    }
  }
  return combine(gathered)
}

type Shown = Answer['fields'][string]

/** A field with its sources; of a small group only what cannot point to a person. */
function shownOf(rolled: RolledField, small: boolean): Shown {
  const sources = rolled.sources.map((each) => ({ ...each, value: structuredClone(each.value) }))
  if (rolled.kind !== 'number') return { ...rolled, sources } as Shown
  if (!small) return { kind: 'number', value: rolled.value, hidden: false, sources }
  const safe = suppress(sources.map((each, key) => ({ key, value: numberOf(each.value) ?? 0 })))
  return {
    kind: 'number',
    value: rolled.value === null ? null : safe.total,
    hidden: rolled.value !== null && safe.total === null,
    sources: sources.map((each, index) => ({ ...each, value: safe.units[index]?.value === null ? null : each.value })),
  }
}

/** The numbers of the period before, where its units told them. */
async function beforeOf(
  context: QueryContext,
  at: Readonly<{ round: Round; path: string; units: ReadonlySet<string>; period: string; on: string }>,
): Promise<Answer['before']> {
  const { round, path, units, on } = at
  const last = dueItems(round, on).findLast((each) => each.period < at.period)
  const template = last && templateDue(round.template, last.due)
  if (!last || !template) return null
  const reports = await readTold(context, round.id, last.period, path)
  if (reports.length === 0) return null
  const gathered = await gatherPeriod(context, { round, template, period: last.period, path, units, reports })
  const rolled = rollUp(template, gathered, last.period)
  return {
    period: last.period,
    numbers: Object.fromEntries(
      fieldsOf(template).flatMap((field) => {
        const each = rolled[field.id]
        const shown = each && shownOf(each, isNumberField(field) && field.small)
        return shown?.kind === 'number' && shown.value !== null ? [[field.id, shown.value]] : []
      }),
    ),
  }
}

async function writtenOf(
  { client }: QueryContext,
  round: string,
  period: string,
): Promise<NonNullable<Answer['written']>> {
  const { rows } = await client.query<{ version: number; texts: Record<string, string> }>(
    'select version, texts from report_synthesis where round_id = $1 and period = $2',
    [round, period],
  )
  return rows[0] ?? { version: 0, texts: {} }
}
