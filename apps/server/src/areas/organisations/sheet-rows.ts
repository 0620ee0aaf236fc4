import { type FunctionTag, functionTitles, type OrganisationKind, organisationKindTitles } from '@baucu/contract'
import type { TableRow } from '@baucu/documents'
import type { Sheet } from '../../kernel/sheet.ts'
import { kindOfWord, type OrganisationField, tagOfWord } from './sheet-words.ts'

type OrganisationSheet = Sheet<OrganisationField>

/** An organisation as its row says. */
export type SheetOrganisation = Readonly<{
  row: number
  code: string
  name: string
  kind: OrganisationKind
  /** Code of the organisation above; '' = directly below the place of the import. */
  parent: string
  /** `undefined`: the sheet does not have the column, and says nothing about it. */
  shortName: string | null | undefined
  tags: readonly FunctionTag[] | undefined
}>

/** The rows that can be read; `codes` are those of all rows. */
export type SheetRows = Readonly<{ organisations: readonly SheetOrganisation[]; codes: ReadonlySet<string> }>

/** Reads every row; one with something wrong is left out and named among the findings. */
export function readRows(sheet: OrganisationSheet): SheetRows {
  const found: SheetOrganisation[] = []
  const firstRow = new Map<string, number>()
  for (const row of sheet.takeRows()) {
    const code = readCode(sheet, row)
    const name = sheet.neededLine(row, 'name', 300)
    const kind = readKind(sheet, row)
    const parent = sheet.line(row, 'parent', 60)
    const shortName = sheet.has('shortName') ? sheet.line(row, 'shortName', 60) || null : undefined
    const tags = sheet.has('tags') ? readTags(sheet, row) : undefined
    const isFirst = code === undefined || !isTwice(sheet, firstRow, row.row, code)
    if (code === undefined || name === undefined || kind === undefined || parent === undefined || !isFirst) continue
    found.push({ row: row.row, code, name, kind, parent, shortName, tags })
  }
  return { organisations: found, codes: new Set(firstRow.keys()) }
}

function readCode(sheet: OrganisationSheet, row: TableRow): string | undefined {
  const code = sheet.neededLine(row, 'code', 60)
  if (code === undefined || /^[\p{L}\p{N}._/-]+$/u.test(code)) return code
  sheet.block(row.row, 'code', 'code-letters', {
    vi: `Mã "${code}" chỉ được gồm chữ, chữ số và các dấu . - _ /, không có dấu cách.`,
    en: `The code "${code}" may have letters, digits and . - _ / only, no blanks.`,
  })
  return undefined
}

/** A code stands once: the first row keeps it and is told, every further row has to be mended. */
function isTwice(sheet: OrganisationSheet, firstRow: Map<string, number>, row: number, code: string): boolean {
  const first = firstRow.get(code)
  if (first === undefined) {
    firstRow.set(code, row)
    return false
  }
  sheet.note(first, 'code', 'code-duplicate', {
    vi: `Mã "${code}" có lại ở dòng ${row}.`,
    en: `The code "${code}" is there again in row ${row}.`,
  })
  sheet.block(row, 'code', 'code-duplicate', {
    vi: `Mã "${code}" đã có ở dòng ${first}; mỗi tổ chức một mã.`,
    en: `The code "${code}" is in row ${first} already; each organisation has its own.`,
  })
  return true
}

function readKind(sheet: OrganisationSheet, row: TableRow): OrganisationKind | undefined {
  const word = sheet.neededLine(row, 'kind', 100)
  const kind = word === undefined ? undefined : kindOfWord(word)
  if (word !== undefined && kind === undefined) {
    const known = (locale: 'vi' | 'en') => Object.values(organisationKindTitles).map((each) => each[locale])
    sheet.block(row.row, 'kind', 'kind-unknown', {
      vi: `Không có loại "${word}"; các loại: ${known('vi').join('; ')}.`,
      en: `There is no kind "${word}"; kinds: ${known('en').join('; ')}.`,
    })
  }
  return kind
}

/** Functions stand apart by `;`, a comma or a new line. */
function readTags(sheet: OrganisationSheet, row: TableRow): readonly FunctionTag[] {
  const text = sheet.text(row, 'tags')
  const whole = tagOfWord(text)
  if (whole) return [whole]
  const tags = new Set<FunctionTag>()
  for (const word of text.split(/[;,\n]/u).map((each) => each.trim())) {
    if (word === '') continue
    const tag = tagOfWord(word)
    if (tag) tags.add(tag)
    else {
      const known = (locale: 'vi' | 'en') => Object.values(functionTitles).map((each) => each[locale])
      sheet.block(row.row, 'tags', 'tag-unknown', {
        vi: `Không có chức năng "${word.slice(0, 60)}"; các chức năng: ${known('vi').join('; ')}.`,
        en: `There is no function "${word.slice(0, 60)}"; functions: ${known('en').join('; ')}.`,
      })
    }
  }
  return [...tags]
}
