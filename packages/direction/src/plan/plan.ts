import type { Span } from '../conclusion/source.ts'
import type { AnyStepId } from './step-ids.ts'

/** Levels a plan is issued at; null where it does not say. */
export type PlanLevel = 'province' | 'district' | 'commune'

/** What stands above the contents: who issues it, its number, place and day, and the documents it rests on. */
export type PlanHead = Readonly<{
  title: string
  issuer: string
  level: PlanLevel | null
  /** As written, `12/KH-UBBC`; '' when it is blank. */
  number: string
  place: string
  /** The day of issue; null when it is blank or cannot be read. */
  date: string | null
  grounds: readonly string[]
  signer: string
}>

/** What an item and a row of the annex have in common. */
export type PlanLine = Readonly<{
  /** As written: `1`, `3.2`, `a`; '' when it has none. */
  number: string
  content: string
  lead: string
  /** Those who co-operate, as written, one text. */
  cooperating: string
  /** First and last day; null when it is not said. */
  from: string | null
  until: string | null
  /** The time as written, where the days were read from it. */
  time: string
  product: string
  /** The dated step of the law it carries out, when it was made from a pack; null = it is read from its words. */
  step: AnyStepId | null
}>

export type PlanItem = PlanLine & Readonly<{ requirement: string }>

/** A part of the contents: its heading, sentences outside items, and its items. */
export type PlanSection = Readonly<{
  number: string
  title: string
  text: readonly string[]
  items: readonly PlanItem[]
}>

/** A row of the annex table. */
export type AnnexRow = PlanLine &
  Readonly<{
    /** The date of the law as the table writes it; null when the table has none. */
    legalDate: string | null
    /** The row of the sheet it was read from, as the spreadsheet shows it; null otherwise. */
    row: number | null
  }>

/** A plan as it is written, before anybody judged it. */
export type Plan = Readonly<{ head: PlanHead; sections: readonly PlanSection[]; annex: readonly AnnexRow[] }>

/** Where something stands in a plan. */
export type PlanPlace = Readonly<{
  /** `sections[1].items[0].until`, `annex[3].lead`, `head.grounds[2]`, '' for the whole plan. */
  path: string
  /** The numbers as written, from the outside in: `II`, `3.2`. */
  numbers: readonly string[]
  /** The field: `content`, `until`; '' for the whole of what `numbers` name. */
  field: string
  /** Characters of that field. */
  span: Span | null
  /** Row of the sheet. */
  row: number | null
}>

/** One text of a plan and where it stands. */
export type PlanText = Readonly<{ text: string; place: PlanPlace; kind: 'head' | 'ground' | 'section' | 'line' }>

/** An item or a row, with where it stands. `part` is where it is listed: a section, or the annex. */
export type PlacedLine = Readonly<{
  line: PlanItem | AnnexRow
  part: 'section' | 'annex'
  index: number
  place: PlanPlace
}>

const at = (path: string, numbers: readonly string[], field = '', row: number | null = null): PlanPlace => ({
  path,
  numbers: numbers.filter((each) => each !== ''),
  field,
  span: null,
  row,
})

/** The place of the whole plan. */
export const wholePlan: PlanPlace = at('', [])

/** A field of the head. */
export const headPlace = (field: keyof PlanHead, index?: number): PlanPlace =>
  at(`head.${field}${index === undefined ? '' : `[${index}]`}`, index === undefined ? [] : [`${index + 1}`], field)

/** Items and rows in the order of the plan. */
export function linesOf({ sections, annex }: Plan): readonly PlacedLine[] {
  const items = sections.flatMap((section, outer) =>
    section.items.map((line, index) => ({
      line,
      part: 'section' as const,
      index: outer,
      place: at(`sections[${outer}].items[${index}]`, [section.number, line.number]),
    })),
  )
  const rows = annex.map((line, index) => ({
    line,
    part: 'annex' as const,
    index: 0,
    place: at(`annex[${index}]`, [line.number], '', line.row),
  }))
  return [...items, ...rows]
}

/** The words of the line that a place lies in; '' outside lines. */
export const contentOf = (place: PlanPlace, lines: readonly PlacedLine[]): string =>
  lines.find((each) => place.path.startsWith(`${each.place.path}.`))?.line.content ?? ''

/** A field inside a place. */
export const inField = (place: PlanPlace, field: string, span: Span | null = null): PlanPlace => ({
  ...place,
  path: place.path === '' ? field : `${place.path}.${field}`,
  field,
  span,
})

/** Characters of a text. */
export const inSpan = (place: PlanPlace, span: Span): PlanPlace => ({ ...place, span })

/** Every text of a plan with its place, in the order of the plan; empty ones are left out. */
export function textsOf(plan: Plan): readonly PlanText[] {
  const { head, sections } = plan
  const texts: PlanText[] = []
  const add = (kind: PlanText['kind'], text: string, place: PlanPlace) => {
    if (text.trim() !== '') texts.push({ kind, text, place })
  }
  for (const field of ['title', 'issuer', 'number', 'place', 'signer'] as const)
    add('head', head[field], headPlace(field))
  for (const [index, ground] of head.grounds.entries()) add('ground', ground, headPlace('grounds', index))
  const lines = linesOf(plan)
  for (const [outer, section] of sections.entries()) {
    const place = at(`sections[${outer}]`, [section.number])
    add('section', section.title, inField(place, 'title'))
    for (const [index, text] of section.text.entries())
      add('section', text, { ...inField(place, 'text'), path: `${place.path}.text[${index}]` })
    for (const each of lines) if (each.part === 'section' && each.index === outer) addLine(each, add)
  }
  for (const each of lines) if (each.part === 'annex') addLine(each, add)
  return texts
}

function addLine({ line, place }: PlacedLine, add: (kind: 'line', text: string, place: PlanPlace) => void): void {
  add('line', line.content, inField(place, 'content'))
  if ('requirement' in line) add('line', line.requirement, inField(place, 'requirement'))
  for (const field of ['time', 'lead', 'cooperating', 'product'] as const)
    add('line', line[field], inField(place, field))
}
