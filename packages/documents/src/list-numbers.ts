import { readXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'

type Level = { format: string; text: string; start: number }
type Definition = ReadonlyMap<number, Level>
type List = Readonly<{ definition: string; starts: ReadonlyMap<number, number>; levels: Definition }>

/** Which list a paragraph belongs to, and how deep. `null` = none. */
export type ListPlace = Readonly<{ list: string | null; level: number | null }>

/** Lists of a document as its numbering part defines them. */
export type Lists = Readonly<{ lists: ReadonlyMap<string, List>; definitions: ReadonlyMap<string, Definition> }>

const whole = (text: string | undefined, otherwise: number): number => {
  const value = Number(text)
  return text !== undefined && Number.isInteger(value) && value >= 0 && value < 10_000 ? value : otherwise
}

/** Reads the numbering part; without one no paragraph has a number. */
export async function readLists(parts: ZipPackage, part: string | undefined): Promise<Lists> {
  const definitions = new Map<string, Map<number, Level>>()
  const lists = new Map<string, { definition: string; starts: Map<number, number>; levels: Map<number, Level> }>()
  if (part === undefined || !parts.has(part)) return { lists, definitions }
  let levels: Map<number, Level> | undefined
  let level: Level | undefined
  let list: { definition: string; starts: Map<number, number>; levels: Map<number, Level> } | undefined
  let over = 0
  await readXml(parts.pieces(part), {
    open: (tag, attributes) => {
      const value = valueIn(attributes)
      if (tag === 'abstractNum') {
        levels = new Map()
        definitions.set(attribute(attributes, 'abstractNumId'), levels)
      } else if (tag === 'num') {
        list = { definition: '', starts: new Map(), levels: new Map() }
        lists.set(attribute(attributes, 'numId'), list)
        levels = list.levels
      } else if (tag === 'abstractNumId' && list) list.definition = value
      else if (tag === 'lvlOverride') over = whole(attribute(attributes, 'ilvl'), 0)
      else if (tag === 'startOverride') list?.starts.set(over, whole(value, 1))
      else if (tag === 'lvl') {
        level = { format: 'decimal', text: '', start: 1 }
        levels?.set(whole(attribute(attributes, 'ilvl'), 0), level)
      } else if (tag === 'numFmt' && level) level.format = value
      else if (tag === 'lvlText' && level) level.text = value
      else if (tag === 'start' && level) level.start = whole(value, 1)
    },
    close: (tag) => {
      if (tag === 'lvl') level = undefined
      else if (tag === 'abstractNum') levels = undefined
      else if (tag === 'num') list = undefined
    },
  })
  return { lists, definitions }
}

/** `w:val`; the prefix is the writer's choice. */
export const valueIn = (attributes: Readonly<Record<string, string>>): string => attribute(attributes, 'val')

/** An attribute by its name without prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string {
  const key = Object.keys(attributes).find((each) => each === name || each.endsWith(`:${name}`))
  return key === undefined ? '' : (attributes[key] ?? '')
}

/** Gives paragraphs their numbers in the order they come. */
export class ListNumbers {
  readonly #lists: Lists
  /** Counts by definition: lists of one definition go on counting from each other. */
  readonly #counts = new Map<string, Map<number, number>>()
  readonly #begun = new Set<string>()

  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** The number as it is shown, `II.`, `3.2.`, `a)`; `-` for a bullet; '' without a list. */
  next({ list: id, level: given }: ListPlace): string {
    const list = id === null ? undefined : this.#lists.lists.get(id)
    if (id === null || list === undefined) return ''
    const at = given ?? 0
    const counts = this.#counts.get(list.definition) ?? new Map<number, number>()
    this.#counts.set(list.definition, counts)
    if (!this.#begun.has(id)) {
      this.#begun.add(id)
      for (const level of list.starts.keys()) counts.delete(level)
    }
    const level = this.#level(list, at)
    if (level === undefined) return ''
    const start = list.starts.get(at) ?? level.start
    counts.set(at, counts.has(at) ? (counts.get(at) ?? start) + 1 : start)
    for (const deeper of [...counts.keys()]) if (deeper > at) counts.delete(deeper)
    if (level.format === 'bullet') return '-'
    if (level.format === 'none') return ''
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const other = Number(digit) - 1
      const its = this.#level(list, other)
      return written(counts.get(other) ?? its?.start ?? 1, its?.format ?? 'decimal')
    })
  }

  #level(list: List, at: number): Level | undefined {
    return list.levels.get(at) ?? this.#lists.definitions.get(list.definition)?.get(at)
  }
}

function written(value: number, format: string): string {
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'upperLetter') return letters(value)
  if (format === 'lowerLetter') return letters(value).toLowerCase()
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

/** a … z, aa, bb, as word processors count. */
const letters = (value: number): string =>
  value < 1 ? '' : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)))

function roman(value: number): string {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = value
  let text = ''
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) text += sign
  return text
}
