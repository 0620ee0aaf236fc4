import { type ReportSynthesis, reportSynthesis } from '@baucu/contract'
import {
  keptCopy,
  reportPaper,
  type SynthesisFigure,
  type SynthesisPaper,
  type SynthesisText,
  type TableCell,
  writeTable,
} from '@baucu/documents'
import { count, day, percent } from '@baucu/law'
import { type FieldValue, labelledTexts, numberOf, periodName, type ReportField } from '@baucu/reporting'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { inputOf, papers } from '../../kernel/http/papers.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { hourOf, today } from '../../kernel/today.ts'
import { templateOf } from './templates.ts'

/** `report-synthesis`: all units together, as the office sends it on; the input is that of `reports.synthesis`. */
export const synthesisFiles = (bus: Bus): readonly Download[] => [
  ...papers(bus, 'report-synthesis', [reportSynthesis], async ([whole], format) => ({
    file: await reportPaper(paperOf(whole), format),
    name: fileName(whole),
  })),
  {
    path: '/documents/report-synthesis.xlsx',
    make: async (ask, _, caller) => {
      const input = inputOf(ask)
      if (input instanceof Refused) return input
      const said = await bus.query('reports.synthesis', input, caller)
      if (said instanceof Refused) return said
      const whole = said.result as ReportSynthesis
      if (!templateOf(whole.round.template, whole.templateVersion)) return notFound()
      const sheet = whole.rehearsal ? 'DIỄN TẬP - Tổng hợp' : 'Tổng hợp'
      const file = await writeTable(rowsOf(whole), 'xlsx', { sheet })
      return attachment(file, documentTypes.xlsx, `${fileName(whole)}.xlsx`)
    },
  },
]

const fileName = ({ round, period }: ReportSynthesis): string => `${round.template}-${period}`

const momentOf = (instant: string): string => {
  const at = new Date(instant)
  return `${hourOf(at)} ngày ${day(today(at))}`
}

type Field = ReportSynthesis['fields'][string]

const isText = ({ kind }: ReportField): boolean => kind === 'text'
const unitOf = (field: ReportField): string =>
  field.kind === 'count' ? field.unit.vi : field.kind === 'amount' ? 'đồng' : ''

/** A number of all units as it stands on paper. */
function totalOf(field: ReportField, rolled: Field): string {
  switch (rolled.kind) {
    case 'number':
      return rolled.hidden ? 'được che' : rolled.value === null ? '' : count(rolled.value, 'vi')
    case 'share':
      return rolled.whole > 0 ? `${percent(rolled.part, rolled.whole)} %` : ''
    case 'distinct':
      return count(rolled.count, 'vi')
    case 'latest':
      return rolled.value ? wordsOf(field, rolled.value) : ''
    case 'tally':
      return (field.kind === 'choice' ? field.options : [])
        .flatMap(({ id, title }) => (rolled.counts[id] ? [`${title.vi}: ${count(rolled.counts[id], 'vi')}`] : []))
        .join('; ')
    case 'merge':
      return ''
  }
}

/** A value of one unit in one cell. */
function wordsOf(field: ReportField, value: FieldValue): string {
  switch (value.kind) {
    case 'count':
    case 'amount':
      return count(value.value, 'vi')
    case 'nothing':
      return 'Không phát sinh'
    case 'choice':
      return (field.kind === 'choice' && field.options.find(({ id }) => id === value.value)?.title.vi) || value.value
    case 'text':
      return value.text
    case 'day':
      return day(value.day)
    case 'table':
      return value.rows.map((row) => Object.values(row).filter(Boolean).join(', ')).join('; ')
    case 'evidence':
      return value.papers.map(({ name, day: on }) => (on ? `${name}, ${day(on)}` : name)).join('; ')
  }
}

const coverage = (rolled: Field, units: number): string =>
  `${new Set(rolled.sources.map((each) => each.organisation)).size}/${units}`

function paperOf(whole: ReportSynthesis): Parameters<typeof reportPaper>[0] {
  const template = templateOf(whole.round.template, whole.templateVersion)
  const names = new Map(whole.units.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? '–'
  const order = whole.units.map(({ id }) => id)
  const figure = (field: ReportField): readonly SynthesisFigure[] => {
    const rolled = whole.fields[field.id]
    const before = whole.before?.numbers[field.id]
    if (!rolled || rolled.kind === 'merge') return []
    return [
      {
        ...{ title: field.title.vi, unit: unitOf(field), now: totalOf(field, rolled) },
        ...{ before: before === undefined ? '' : count(before, 'vi'), units: coverage(rolled, whole.units.length) },
      },
    ]
  }
  const text = (field: ReportField): SynthesisText => {
    const { texts, nothing } = labelledTexts(valued(whole.fields[field.id]), order)
    return {
      ...{ title: field.title.vi, own: whole.written?.texts[field.id] ?? '', nothing: nothing.map(nameOf) },
      parts: texts.map((each) => ({ from: nameOf(each.organisation), text: each.text })),
    }
  }
  const papersOf = ({ id }: ReportField): readonly SynthesisPaper[] => [
    ...valued(whole.fields[id]).flatMap(({ organisation, value }) =>
      value.kind === 'evidence'
        ? value.papers.map((each) => ({
            ...{ name: each.name, day: each.day ? day(each.day) : '', from: nameOf(organisation) },
          }))
        : [],
    ),
    ...whole.files
      .filter(({ field }) => field === id)
      .map(({ name, organisation, takenAt }) => ({
        ...{ name, day: day(today(new Date(takenAt))), from: nameOf(organisation) },
      })),
  ]
  return {
    letter: {
      ...{
        form: whole.form,
        issuer: whole.organisation.name,
        superior: null,
        number: null,
        place: null,
        signing: null,
      },
      ...{ on: today(new Date(whole.at)), recipients: [keptCopy(whole.form)], rehearsal: whole.rehearsal },
    },
    subject: `${whole.round.title}, ${periodName(whole.period, 'vi')}`,
    asOf: momentOf(whole.at),
    units: whole.units.map(({ name, sentAt }) => ({ name, sent: sentAt === null ? null : momentOf(sentAt) })),
    sections: (template?.sections ?? []).map(({ number, title, fields }) => ({
      ...{ number, title: title.vi },
      figures: fields.filter((each) => !isText(each)).flatMap(figure),
      papers: fields.filter(({ kind }) => kind === 'evidence').flatMap(papersOf),
      texts: fields.filter(isText).map(text),
    })),
  }
}

/** Sources whose value may be shown. */
const valued = (rolled: Field | undefined) =>
  (rolled?.sources ?? []).flatMap(({ value, ...source }) => (value === null ? [] : [{ ...source, value }]))

/** Field by field: all together, the period before, how many told, then unit by unit. */
function rowsOf(whole: ReportSynthesis): readonly (readonly TableCell[])[] {
  const template = templateOf(whole.round.template, whole.templateVersion)
  const head = ['Mục', 'Chỉ tiêu, nội dung', 'Đơn vị tính', 'Kỳ này', 'Kỳ trước', 'Đơn vị đã báo']
  const cellOf = (field: ReportField, rolled: Field, unit: string): TableCell => {
    const source = rolled.sources.find((each) => each.organisation === unit)
    const files = whole.files.filter((each) => each.organisation === unit && each.field === field.id)
    if (files.length > 0) {
      const papers = source?.value?.kind === 'evidence' ? [wordsOf(field, source.value)] : []
      return [...papers, ...files.map((each) => each.name)].join('; ')
    }
    if (!source) return null
    if (source.value === null) return 'được che'
    return rolled.kind === 'number' && source.value.kind !== 'nothing'
      ? (numberOf(source.value) ?? null)
      : wordsOf(field, source.value)
  }
  const rows = (template?.sections ?? []).flatMap(({ number, fields }) =>
    fields.flatMap((field): (readonly TableCell[])[] => {
      const rolled = whole.fields[field.id]
      if (!rolled) return []
      const now =
        rolled.kind === 'number' && !rolled.hidden
          ? rolled.value
          : isText(field)
            ? (whole.written?.texts[field.id] ?? null)
            : totalOf(field, rolled)
      return [
        [
          ...[number, field.title.vi, unitOf(field), now, whole.before?.numbers[field.id] ?? null],
          coverage(rolled, whole.units.length),
          ...whole.units.map(({ id }) => cellOf(field, rolled, id)),
        ],
      ]
    }),
  )
  const sent: readonly TableCell[] = [
    ...[null, 'Gửi báo cáo', null, momentOf(whole.at), null, null],
    ...whole.units.map(({ sentAt }) => (sentAt === null ? 'Chưa gửi' : momentOf(sentAt))),
  ]
  return [[...head, ...whole.units.map(({ name }) => name)], sent, ...rows]
}
