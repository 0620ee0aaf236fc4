import { extname } from 'node:path'
import { writeTable } from '@baucu/documents'
import { z } from 'zod'
import { decodeText, readBytes } from '../kernel/input.ts'
import type { Io } from '../kernel/io.ts'
import { fitDocument } from '../kernel/json-input.ts'
import { sheetCap } from './sheet-report.ts'

/** The columns of the sheet by the names JSON has for them, in the order in which they are sent. */
const titles = {
  unit: 'Unit code',
  body: 'Body',
  constituency: 'Constituency',
  ordinal: 'Ordinal',
  name: 'Full name',
  otherName: 'Other name',
  gender: 'Sex',
  birthDate: 'Birth date',
  decision: 'Decision',
  decidedOn: 'Decided on',
} as const
export const candidateFields = Object.keys(titles) as readonly (keyof typeof titles)[]

const text = z.string().max(1000).nullish()
const candidatesFile = z.array(
  z.strictObject({
    unit: text,
    body: z.string().max(60),
    constituency: z.int(),
    ordinal: z.int().nullish(),
    name: z.string().max(1000),
    otherName: text,
    gender: text,
    birthDate: text,
    decision: text,
    decidedOn: text,
  }),
)

/**
 * The lists of a file as the server takes them: a sheet as it is, JSON as a sheet made of it. JSON is read strictly, so
 * that a name given twice is refused here.
 */
export async function readCandidates(
  io: Io,
  path: string,
): Promise<Readonly<{ form: 'sheet' | 'json'; content: string }>> {
  const bytes = await readBytes(io, path, sheetCap)
  if (!isJson(path, bytes)) return { form: 'sheet', content: bytes.toString('base64') }
  const items = fitDocument(path, decodeText(path, bytes), candidatesFile)
  const rows = items.map((item) => candidateFields.map((field) => item[field] ?? null))
  const sheet = await writeTable([Object.values(titles), ...rows], 'csv')
  return { form: 'json', content: Buffer.from(sheet).toString('base64') }
}

const isJson = (path: string, bytes: Buffer): boolean =>
  extname(path).toLowerCase() === '.json' || /^(ï»¿)?\s*\[\s*[{\]]/.test(bytes.subarray(0, 64).toString('latin1'))
