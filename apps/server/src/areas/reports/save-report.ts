import type { OutputOf, saveReport } from '@baucu/contract'
import {
  checkReport,
  explainReportFinding,
  type FieldValues,
  fieldsOf,
  isNumberField,
  maySend,
  type NumberField,
  numberOf,
  type ReportFinding,
  type ReportTemplate,
} from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { addFigure } from '../figures/index.ts'
import { writeEvent } from './events.ts'
import { countFields } from './figure-sources.ts'
import { openItems, type Round, readRound } from './rounds.ts'
import { type Entry, type ReportRow, readBefore, readEntries, readReport, valuesOf } from './rows.ts'
import { templateDue, templateOf } from './templates.ts'

type Input = z.output<typeof saveReport.input>

/** Keeps a draft, or sends: then the numbers become entries of figures, each new or corrected one with its reason. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveReport> | Refused> {
  const { client, place, now, actor } = context
  const { organisation, period, values, send } = input
  const { rowCount: isAsked } = await client.query(
    'select from report_unit where round_id = $1 and organisation_id = $2',
    [input.round, organisation],
  )
  const round = isAsked === 1 ? await readRound(context, input.round) : undefined
  if (!round || !place) return notFound()
  const kept = await readReport(context, organisation, round.id, period)
  if ((kept?.version ?? 0) !== input.version) return changedMeanwhile(input.version, kept?.version ?? 0)
  const template = templateFor(round, period, kept, today(now))
  if (template instanceof Refused) return template
  const counted = send ? await countedFor(context, input, { round, template }) : (kept?.counted ?? {})
  const refused = refuseState(kept, send) ?? (await refuseValues(context, input, { template, kept, counted }))
  if (refused) return refused
  const figures = send ? await enterNumbers(context, input, { round, template, kept }) : {}
  if (figures instanceof Refused) return figures
  const content = send ? wordsOf(template, values) : values
  const row: ReportRow = {
    ...{ id: kept?.id ?? derivedId(context.id, 0), province: kept?.province ?? place.province ?? noProvince },
    ...{ round: round.id, organisation, path: place.path, period, templateVersion: template.version },
    ...{ state: send ? 'sent' : 'draft', content, reasons: reasonsOf(input, template), figures },
    ...{ rejected: {}, counted, sentBy: send ? actor.account : null, sentAt: send ? now : null },
    version: input.version + 1,
  }
  const { rowCount } = await client.query(
    `insert into report (province_code, id, round_id, organisation_id, org_path, period, template_version, state, content, reasons,
       figures, rejected, sent_by, sent_at, version, changed_at, counted)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '{}', $12, $13, $14, $15, $16)
     on conflict (organisation_id, round_id, period) do update set state = $8, content = $9, reasons = $10, figures = $11,
       rejected = '{}', sent_by = $12, sent_at = $13, version = $14, changed_at = $15, counted = $16
     where report.version = $14 - 1`,
    [
      ...[row.province, row.id, row.round, row.organisation, row.path, row.period, row.templateVersion, row.state],
      ...[JSON.stringify(row.content), JSON.stringify(row.reasons), JSON.stringify(row.figures)],
      ...[row.sentBy, row.sentAt, row.version, now, JSON.stringify(row.counted)],
    ],
  )
  if (rowCount !== 1) return changedMeanwhile(input.version, input.version + 1)
  if (send) await writeEvent(context, row, 'sent')
  context.record({
    subject: `report/${row.id}`,
    before: kept ? { report: kept.state, content: kept.content, figures: kept.figures } : null,
    after: { report: row.state, round: round.id, period, content, figures, reasons: row.reasons, counted },
  })
  return { report: row.id, version: row.version }
}

/** The version a report was begun on; a new one is told by the version of its day, and only once its period has begun. */
function templateFor(round: Round, period: string, kept: ReportRow | undefined, on: string): ReportTemplate | Refused {
  if (kept) return templateOf(round.template, kept.templateVersion) ?? notFound()
  const item = openItems(round, on).find((each) => each.period === period)
  if (!item) return new Refused(422, 'report-period', {}, ['input.period'])
  return templateDue(round.template, item.due) ?? notFound()
}

function refuseState(kept: ReportRow | undefined, send: boolean): Refused | undefined {
  if (kept?.state === 'accepted') return new Refused(409, 'report-accepted', {}, ['input.period'])
  // What was sent is corrected by sending it again: a draft of it would take back what the office has.
  if (!send && kept && kept.state !== 'draft') return new Refused(409, 'report-sent', {}, ['input.send'])
  return undefined
}

/** What the product counts of the numbers that are told, beside what had stood on screen. */
async function countedFor(
  context: CommandContext,
  { period, values, counted: seen }: Input,
  { round, template }: Readonly<{ round: Round; template: ReportTemplate }>,
): Promise<ReportRow['counted']> {
  const path = context.place?.path ?? ''
  const now = await countFields(context, template, { path, frame: round.frame, period, now: context.now })
  return Object.fromEntries(
    Object.entries(now).flatMap(([id, each]) => {
      if (numberOf(values[id]) === undefined) return []
      const shown = seen[id]
      return [[id, { ...each, shown: shown === undefined || shown.value === each.value ? null : shown }]]
    }),
  )
}

async function refuseValues(
  context: CommandContext,
  input: Input,
  {
    template,
    kept,
    counted,
  }: Readonly<{ template: ReportTemplate; kept: ReportRow | undefined }> & Pick<ReportRow, 'counted'>,
): Promise<Refused | undefined> {
  const { organisation, round, period, values, send } = input
  if (!send) {
    const wrong = checkReport(template, values).filter(({ code }) => code === 'unknown-field' || code === 'wrong-value')
    return wrong.length > 0 ? unfit(wrong, template) : undefined
  }
  const last = await readBefore(context, organisation, round, period)
  const lastTemplate = last && templateOf(template.id, last.templateVersion)
  const frame = template.frame ? (await readRound(context, round))?.frame : null
  const before =
    last && lastTemplate
      ? valuesOf(lastTemplate, last, await readEntries(context, last.path, frame ?? null, last.period, lastTemplate))
      : {}
  const reasons = { ...kept?.rejected, ...kept?.reasons, ...input.reasons }
  const found = checkReport(template, values, { before, reasons, counted: acceptedCounts(counted, kept) })
  return maySend(found)
    ? undefined
    : unfit(
        found.filter(({ severity }) => severity !== 'warning'),
        template,
      )
}

/** Numbers that may be told without a reason: what is counted now, what stood on screen, what was counted when it was sent. */
const acceptedCounts = (
  counted: ReportRow['counted'],
  kept: ReportRow | undefined,
): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    Object.entries(counted).map(([id, { value, shown }]) => {
      const then = kept?.counted[id]
      return [id, [value, ...[shown?.value, then?.value, then?.shown?.value].flatMap((each) => each ?? [])]]
    }),
  )

/** Every place to be mended at once, each with its sentence. */
const unfit = (found: readonly ReportFinding[], template: ReportTemplate): Refused =>
  new Refused(
    422,
    'report-unfit',
    { places: found.length },
    found.map(({ field, severity }) => `input.${severity === 'reason' ? 'reasons' : 'values'}.${field}`),
    {
      vi: found.map((each) => explainReportFinding(each, template, 'vi')),
      en: found.map((each) => explainReportFinding(each, template, 'en')),
    },
  )

type At = Readonly<{ round: Round; template: ReportTemplate; kept: ReportRow | undefined }>

/** Makes entries of the numbers that are new or differ; answers the entry that each field is told with. */
async function enterNumbers(
  context: CommandContext,
  input: Input,
  { round, template, kept }: At,
): Promise<Readonly<Record<string, string>> | Refused> {
  const entries = await readEntries(context, context.place?.path ?? '', round.frame, input.period, template)
  const told: Record<string, string> = {}
  for (const [index, field] of fieldsOf(template).filter(isNumberField).entries()) {
    const current = entries.get(field.indicator)
    const wanted = numberOf(input.values[field.id]) ?? null
    if (wanted === (current?.value ?? null)) {
      if (current && wanted !== null) told[field.id] = current.figure
      continue
    }
    const entered = await enterNumber(context, input, { round, field, wanted, current, kept, index })
    if (entered instanceof Refused) return entered
    if (wanted !== null) told[field.id] = entered
  }
  return told
}

async function enterNumber(
  context: CommandContext,
  input: Input,
  at: Readonly<{
    round: Round
    field: NumberField
    wanted: number | null
    current: Entry | undefined
    kept: ReportRow | undefined
    index: number
  }>,
): Promise<string | Refused> {
  const { round, field, wanted, current, kept, index } = at
  if (current && current.value !== null && input.seen[field.id] !== current.figure) {
    return new Refused(409, 'changed-meanwhile', { value: current.value }, [`input.seen.${field.id}`], {
      vi: [`"${field.title.vi}" hiện là ${current.value}, ghi ở nơi khác sau khi bạn mở báo cáo`],
      en: [`"${field.title.en}" is now ${current.value}, entered elsewhere after you opened the report`],
    })
  }
  // What the office wrote when it gave the field back is reason enough.
  const reason = input.reasons[field.id]?.trim() || kept?.rejected[field.id] || ''
  if (current && reason === '') return new Refused(422, 'reason-needed', {}, [`input.reasons.${field.id}`])
  const said = await addFigure(context, {
    ...{ figure: derivedId(context.id, 1000 + index), organisation: input.organisation, frame: round.frame },
    ...{ indicator: field.indicator, period: input.period, value: wanted, source: 'form' },
    replaces: current?.figure ?? null,
    ...(current ? { reason } : {}),
  })
  return said instanceof Refused
    ? new Refused(said.status, said.code, said.numbers, [`input.values.${field.id}`], said.texts)
    : said.figure
}

/** What is kept beside the figures: words, choices, and that a number is nothing because somebody said so. */
function wordsOf(template: ReportTemplate, values: FieldValues): FieldValues {
  const numbers = new Set(fieldsOf(template).flatMap((field) => (isNumberField(field) ? [field.id] : [])))
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]) => !numbers.has(id) || value.kind === 'nothing'),
  )
}

/** Reasons of fields there are. */
function reasonsOf({ reasons }: Input, template: ReportTemplate): Readonly<Record<string, string>> {
  const known = new Set(fieldsOf(template).map(({ id }) => id))
  return Object.fromEntries(Object.entries(reasons).filter(([id, text]) => known.has(id) && text.trim() !== ''))
}
