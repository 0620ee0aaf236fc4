import { createHash, type X509Certificate } from 'node:crypto'
import { mostSignatures, type PdfSignature, pdfSignatures, type RangeFault } from './byte-ranges.ts'
import { type CertificateHolder, holderOf, isValidAt, leadsToRoot } from './certificates.ts'
import { type CmsFault, checkCms } from './cms.ts'
import { type EmbeddedDocument, embeddedDocuments } from './embedded.ts'
import { onlyAddsSignatures } from './later-revision.ts'
import { type PdfObject, pdfObjects } from './pdf-objects.ts'

/** What keeps a signed PDF from being taken, and what a person has to look at himself (`signedPdfNotes`). */
export type SignedPdfCode =
  | RangeFault
  | CmsFault
  | 'not-pdf'
  | 'too-large'
  | 'pdf-unreadable'
  | 'encrypted'
  | 'not-signed'
  | 'too-many-signatures'
  /** Bytes behind the last signature: a later revision that nobody signed. */
  | 'not-whole'
  /** What a signature covers was changed by what was added behind it. */
  | 'changed-after'
  /** Another kind of signature than these two detached ones. */
  | 'form-unknown'
  | 'certificate-expired'
  | 'certificate-early'
  | 'chain-broken'
  | 'files-inside'
  | 'documents-many'
  | (typeof signedPdfNotes)[number]

/** Nothing wrong, but not settled by the check alone. */
const signedPdfNotes = [
  'chain-unchecked',
  'time-missing',
  'time-ahead',
  /** A signature was made before others were added. */
  'signed-before-others',
  'document-missing',
] as const

/** `signature`: which one, from 1; null = of the whole file. */
export type SignedPdfFinding = Readonly<{ code: SignedPdfCode; signature: number | null }>

/** One signature, as it says itself. */
type PdfSigner = Readonly<{
  holder: CertificateHolder | null
  /** Told by the machine that signed. */
  signedAt: string | null
}>

/** What was found. It holds for these bytes, at this moment, with these roots. */
export type SignedPdfReport = Readonly<{
  sha256: string
  signers: readonly PdfSigner[]
  findings: readonly SignedPdfFinding[]
  /** The one document inside: what the paper said when it was printed. */
  document: EmbeddedDocument | null
}>

export type SignedPdfSettings = Readonly<{
  /** Certificates at which a chain may end; none are shipped. */
  roots: readonly X509Certificate[]
  now: Date
}>

/** Files longer than this are not read. */
export const mostSignedBytes = 32 * 2 ** 20
/** What a machine's clock may be ahead. */
const clockSlack = 5 * 60_000

/** Whether a file says of itself that it is a signed PDF: whether the check below has anything to look at. */
export const looksSigned = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.includes('/ByteRange')

export const isNote = (code: SignedPdfCode): boolean => signedPdfNotes.some((each) => each === code)

/** Whether nothing was found that keeps the file from being taken. */
export const isSound = ({ findings }: Pick<SignedPdfReport, 'findings'>): boolean =>
  findings.every(({ code }) => isNote(code))

/**
 * Checks a signed PDF: every signature verifies over exactly the bytes it names, the last one covers the whole file with nothing left out
 * but its own value, nothing that is shown was exchanged after an earlier one, certificates were valid when they signed and lead to a
 * root where there are roots, and one document of ours is inside. Hostile bytes get an answer like any others; nothing is fetched, and
 * whether a certificate was revoked is not asked.
 *
 * Source: ISO 32000-2, 12.8; ETSI EN 319 142-1; RFC 5652.
 */
export function checkSignedPdf(bytes: Buffer, settings: SignedPdfSettings): SignedPdfReport {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const refuse = (code: SignedPdfCode) => ({
    sha256,
    signers: [],
    findings: [{ code, signature: null }],
    document: null,
  })
  if (bytes.length > mostSignedBytes) return refuse('too-large')
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return refuse('not-pdf')
  if (/\/Encrypt[\s\0]{0,20}(\d|<<)/.test(bytes.toString('latin1'))) return refuse('encrypted')
  const objects = pdfObjects(bytes)
  if (!objects) return refuse('pdf-unreadable')
  if (objects.some(({ text }) => /\/Encrypt(?![A-Za-z])/.test(text))) return refuse('encrypted')
  const found = pdfSignatures(bytes)
  if (found.length === 0) return refuse('not-signed')
  if (found.length > mostSignatures) return refuse('too-many-signatures')
  const read = found.filter((each) => typeof each !== 'string').toSorted((one, other) => one.end - other.end)
  const checked = read.map((each, at) =>
    checkOne({ bytes, objects, isLast: at === read.length - 1, ...settings }, each),
  )
  const documents = embeddedDocuments(objects)
  const whole: SignedPdfCode[] = [...found.filter((each) => typeof each === 'string'), ...documentFaults(documents)]
  return {
    sha256,
    signers: checked.map(({ signer }) => signer),
    findings: [
      ...whole.map((code) => ({ code, signature: null })),
      ...checked.flatMap(({ codes }, at) => codes.map((code) => ({ code, signature: at + 1 }))),
    ],
    document: documents?.length === 1 ? (documents[0] ?? null) : null,
  }
}

function documentFaults(documents: readonly EmbeddedDocument[] | undefined): readonly SignedPdfCode[] {
  if (!documents) return ['files-inside']
  if (documents.length > 1) return ['documents-many']
  return documents.length === 0 ? ['document-missing'] : []
}

const forms = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached']

type Checking = SignedPdfSettings & Readonly<{ bytes: Buffer; objects: readonly PdfObject[]; isLast: boolean }>

function checkOne(
  { bytes, objects, isLast, roots, now }: Checking,
  { parts, end, value, form }: PdfSignature,
): Readonly<{ signer: PdfSigner; codes: readonly SignedPdfCode[] }> {
  const { faults, signer, certificates, signedAt } = checkCms(value, parts)
  const codes: SignedPdfCode[] = forms.includes(form) ? [...faults] : ['form-unknown', ...faults]
  if (isLast && end !== bytes.length) codes.push('not-whole')
  if (!isLast) codes.push(onlyAddsSignatures(bytes, objects, end) ? 'signed-before-others' : 'changed-after')
  if (!signedAt && signer) codes.push('time-missing')
  if (signedAt && signedAt.getTime() > now.getTime() + clockSlack) codes.push('time-ahead')
  if (signer) codes.push(...certificateFaults(signer, certificates, roots, signedAt ?? now))
  return {
    signer: { holder: signer && holderOf(signer), signedAt: signedAt?.toISOString() ?? null },
    codes,
  }
}

function certificateFaults(
  signer: X509Certificate,
  certificates: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): readonly SignedPdfCode[] {
  if (!isValidAt(signer, at)) return [at > signer.validToDate ? 'certificate-expired' : 'certificate-early']
  if (roots.length === 0) return ['chain-unchecked']
  return leadsToRoot(signer, certificates, roots, at) ? [] : ['chain-broken']
}
