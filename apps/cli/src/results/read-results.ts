import { extname } from 'node:path'
import { type ResultsFile, resultsFile } from '@baucu/contract'
import { explainTableRefusal, readTable } from '@baucu/documents'
import { count, type Locale } from '@baucu/law'
import { decodeText, documentCap, readBytes, refuseInput } from '../kernel/input.ts'
import type { Io } from '../kernel/io.ts'
import { fitDocument } from '../kernel/json-input.ts'
import { refuse } from '../kernel/refused.ts'
import { fit } from '../kernel/shape.ts'
import type { Words } from '../kernel/words.ts'
import { type Election, fromTable } from './from-table.ts'
import { judgeResults } from './judge.ts'
import type { Problem } from './problem.ts'

/** What only a table needs to be told; a JSON file says it itself. */
export type About = { readonly [K in keyof Election]: Election[K] | undefined }

export type ReadResults = Readonly<{
  form: 'json' | 'csv' | 'xlsx'
  file: ResultsFile
  problems: readonly Problem[]
  /** What was changed or left out while reading, to be told. */
  notes: readonly Words[]
}>

/** Reads published results from JSON, CSV or XLSX. Unreadable is refused; readable but wrong is listed. */
export async function readResults(io: Io, path: string, about: About): Promise<ReadResults> {
  const bytes = await readBytes(io, path, documentCap)
  const form = formOf(path, bytes)
  if (form === 'json') {
    const file = fitDocument(path, decodeText(path, bytes), resultsFile)
    const problems = judgeResults(file).map((each) => ({ ...each, row: null, column: null, header: null }))
    return { form, file, problems, notes: [] }
  }
  const table = await readTable(bytes, form)
  if (!table.ok) {
    const { refusal } = table
    return refuseInput(path, { vi: explainTableRefusal(refusal, 'vi'), en: explainTableRefusal(refusal, 'en') })
  }
  const { sheets, hiddenSheets, hasFormulas } = table.value
  const [sheet, ...others] = sheets.filter((each) => each.rows.length > 0)
  if (!sheet) return refuseInput(path, { vi: 'bảng rỗng', en: 'the table is empty' })
  const { file, problems, locate } = fromTable(sheet.rows, electionOf(about))
  const later = problems.length > 0 ? [] : judgeDocument(file).map((each) => ({ ...each, ...locate(each.path) }))
  return {
    form,
    file,
    problems: [...problems, ...later],
    notes: notesOf({ others: others.length, hidden: hiddenSheets.length, hasFormulas }),
  }
}

/** By the name when it says JSON, otherwise by the first bytes: a ZIP is XLSX, `{` is JSON, anything else CSV. */
function formOf(path: string, bytes: Buffer): ReadResults['form'] {
  if (extname(path).toLowerCase() === '.json') return 'json'
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'xlsx'
  return /^(\ufeff|ï»¿)?\s*[{[]/.test(bytes.subarray(0, 64).toString('latin1')) ? 'json' : 'csv'
}

function electionOf({ election, electionDay, edition, attribution }: About): Election {
  const missing = Object.entries({
    '--election': election,
    '--election-day': electionDay,
    '--edition': edition,
    '--attribution': attribution,
  })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name)
  if (!election || !electionDay || !edition || !attribution) {
    return refuse({
      vi: `bảng không cho biết kỳ bầu cử; cần thêm ${missing.join(' ')}`,
      en: `a table does not name its election; add ${missing.join(' ')}`,
    })
  }
  return { election, electionDay, edition, attribution }
}

function judgeDocument(file: ResultsFile): readonly { code: Problem['code']; path: string; words: Words }[] {
  const fitted = fit(resultsFile, file)
  return 'problem' in fitted ? [{ code: 'not-in-the-format', ...fitted.problem }] : judgeResults(file)
}

function notesOf({ others, hidden, hasFormulas }: { others: number; hidden: number; hasFormulas: boolean }): Words[] {
  const both = (sentence: (locale: Locale) => string): Words => ({ vi: sentence('vi'), en: sentence('en') })
  return [
    ...(others > 0
      ? [
          both((locale) =>
            locale === 'vi'
              ? `Chỉ đọc trang đầu; ${count(others, locale)} trang sau không đọc.`
              : `Only the first sheet is read; ${count(others, locale)} more are not.`,
          ),
        ]
      : []),
    ...(hidden > 0
      ? [
          both((locale) =>
            locale === 'vi' ? `${hidden} trang ẩn không đọc.` : `${hidden} hidden sheets are not read.`,
          ),
        ]
      : []),
    ...(hasFormulas
      ? [
          {
            vi: 'Bảng có công thức; đọc giá trị đã lưu, không tính lại.',
            en: 'The table has formulas; their saved values are read.',
          },
        ]
      : []),
  ]
}
