import type { SignedPaper } from '@baucu/contract'
import {
  carriesOnlyDocuments,
  examineSignedPdf,
  explainSignedPdf,
  isNote,
  looksSigned,
  type SignedPdfReport,
} from '@baucu/documents'
import type { Place } from '../access.ts'
import { noProvince } from '../audit.ts'
import type { CommandContext } from '../bus.ts'
import type { Transaction } from '../database.ts'
import { Refused } from '../refused.ts'
import { type Evidence, evidenceLine, storeEvidence } from './evidence.ts'
import type { StoredFile } from './store-file.ts'

/**
 * Keeps a paper that people signed: a photograph, a scan, or a PDF signed with a certificate. Such a PDF is checked first, and kept with
 * what was found only when nothing speaks against it; what we printed and nobody signed is no signed paper. Nothing replaces anything: a
 * second copy stands beside the first.
 */
export async function storeSignedPaper(
  context: CommandContext,
  place: Place & Readonly<{ organisation: string }>,
  content: string,
  attached: readonly Evidence[],
): Promise<StoredFile | Refused> {
  const { client, now, signatureRoots } = context
  const bytes = Buffer.from(content, 'base64')
  if (!looksSigned(bytes)) {
    const isOurs = bytes.includes('/EmbeddedFile') && carriesOnlyDocuments(bytes)
    return isOurs
      ? new Refused(422, 'pdf-not-signed', {}, ['input.content'])
      : await storeEvidence(context, place, content, attached)
  }
  const report = await examineSignedPdf({ bytes, roots: signatureRoots, now })
  if (!report)
    return new Refused(422, 'pdf-signed-wrong', { finding: 'pdf-unreadable', signature: 0 }, ['input.content'])
  const fault = report.findings.find(({ code }) => !isNote(code))
  if (fault) {
    const numbers = { finding: fault.code, signature: fault.signature ?? 0 }
    return new Refused(422, 'pdf-signed-wrong', numbers, ['input.content'])
  }
  const file = await storeEvidence(context, place, content, attached)
  if (file instanceof Refused) return file
  await client.query(
    `insert into signed_pdf (province_code, file_id, org_path, report, checked_at) values ($1, $2, $3, $4, $5)
     on conflict (province_code, file_id) do nothing`,
    [place.province ?? noProvince, file.id, place.path, JSON.stringify(report), now],
  )
  return file
}

/** What was found of those that are signed PDFs, by file. */
export async function readSigned(
  { client }: Pick<Transaction, 'client'>,
  papers: readonly Evidence[],
): Promise<ReadonlyMap<string, SignedPdfReport>> {
  const pdfs = papers.filter(({ type }) => type === 'application/pdf').map(({ file }) => file)
  if (pdfs.length === 0) return new Map()
  const { rows } = await client.query<{ file: string; report: SignedPdfReport }>(
    'select file_id as file, report from signed_pdf where file_id = any ($1)',
    [pdfs],
  )
  return new Map(rows.map(({ file, report }) => [file, report]))
}

/**
 * A signed paper as it is listed. `expected`: what the document inside says when it is about what stands now; null = nothing stands that
 * could be compared, or it is not for the asker.
 */
export function signedPaperLine(
  paper: Evidence,
  names: ReadonlyMap<string, string>,
  report: SignedPdfReport | undefined,
  expected: string | null,
): SignedPaper {
  return { ...evidenceLine(paper, names, false), signed: report ? signedOf(report, expected) : null }
}

const signedOf = (
  { signers, findings, document }: SignedPdfReport,
  expected: string | null,
): NonNullable<SignedPaper['signed']> => ({
  signers: signers.map(({ holder, signedAt }) => ({
    ...{
      name: holder?.name ?? '–',
      organisation: holder?.organisation ?? null,
      issuer: holder?.issuer ?? '–',
      signedAt,
    },
  })),
  notes: findings.map((each) => ({
    code: each.code,
    text: { vi: explainSignedPdf(each, 'vi'), en: explainSignedPdf(each, 'en') },
  })),
  figures: document === null ? 'none' : expected === null ? 'unknown' : document.text === expected ? 'same' : 'other',
})
