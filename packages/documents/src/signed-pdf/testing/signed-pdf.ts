import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** Makes signed PDFs, and the certificates they are signed with, in the plainest way; tests replace what they want to be wrong. */

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const octets = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...octets]), content])
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts)
const integer = (value: number) => der(0x02, Buffer.from(value < 0x80 ? [value] : [value >> 8, value & 255]))
const octets = (bytes: Uint8Array) => der(0x04, bytes)
const nothing = der(0x05)

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const groups = [part % 128]
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left % 128) + 128)
    return groups
  })
  return der(0x06, Buffer.from(bytes))
}

const time = (at: string) => der(0x17, Buffer.from(`${at.replace(/[-:T]/g, '').slice(2, 14)}Z`))
const name = (common: string, organisation: string) =>
  sequence(
    set(sequence(oid('2.5.4.10'), der(0x0c, Buffer.from(organisation)))),
    set(sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(common)))),
  )
const rsaWithSha256 = () => sequence(oid('1.2.840.113549.1.1.11'), nothing)
const sha256Algorithm = () => sequence(oid('2.16.840.1.101.3.4.2.1'), nothing)

/** A certificate with its key. */
export type TestCertificate = Readonly<{ bytes: Buffer; key: KeyObject; subject: Buffer; number: number }>

/** The same keys for all: making one takes a second. */
const keys = [0, 1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
let issued = 1

/** A certificate, signed by itself or by `issuer`. */
export function certificate({
  common = 'Nguyễn Thị Ánh Tuyết',
  organisation = 'Ủy ban bầu cử xã Suối Mẫu',
  issuer,
  from = '2026-01-01T00:00:00Z',
  to = '2027-01-01T00:00:00Z',
  key = issuer ? 1 : 0,
  ca = !issuer,
}: Readonly<{
  common?: string
  organisation?: string
  issuer?: TestCertificate
  from?: string
  to?: string
  key?: number
  ca?: boolean
}> = {}): TestCertificate {
  const pair = keys[key] ?? generateKeyPairSync('rsa', { modulusLength: 2048 })
  const subject = name(common, organisation)
  issued += 1
  const basic = sequence(
    oid('2.5.29.19'),
    der(0x01, Buffer.from([0xff])),
    octets(ca ? sequence(der(0x01, Buffer.from([0xff]))) : sequence()),
  )
  const inner = sequence(
    der(0xa0, integer(2)),
    integer(issued),
    rsaWithSha256(),
    issuer?.subject ?? subject,
    sequence(time(from), time(to)),
    subject,
    pair.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(basic)),
  )
  const value = sign('sha256', inner, issuer?.key ?? pair.privateKey)
  const bytes = sequence(inner, rsaWithSha256(), der(0x03, Buffer.concat([Buffer.from([0]), value])))
  return {
    bytes,
    key: createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    subject,
    number: issued,
  }
}

export const pem = ({ bytes }: TestCertificate): string =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

/** How a signature is made. */
export type Signing = Readonly<{
  by: TestCertificate
  /** Certificates that come along; the signer's alone unless said. */
  along?: readonly TestCertificate[]
  /** Null leaves the time out. */
  at?: string | null
  /** What the message digest says instead of the truth. */
  digest?: Buffer
  /** The certificate that the signed attributes name. */
  meant?: TestCertificate
  hash?: 'sha256' | 'sha1'
  /** Puts what is signed inside the signature. */
  inside?: Buffer
  spoil?: (value: Buffer) => Buffer
}>

/** A detached signature over these bytes. */
function cmsOver(data: Buffer, signing: Signing): Buffer {
  const { by, along = [by], at = '2026-03-16T08:00:00Z', meant = by, hash = 'sha256', inside } = signing
  const digest = signing.digest ?? createHash(hash).update(data).digest()
  const attribute = (type: string, value: Uint8Array) => sequence(oid(type), set(value))
  const attributes = [
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.1')),
    ...(at ? [attribute('1.2.840.113549.1.9.5', time(at))] : []),
    attribute('1.2.840.113549.1.9.4', octets(digest)),
    attribute(
      '1.2.840.113549.1.9.16.2.47',
      sequence(sequence(sequence(octets(createHash('sha256').update(meant.bytes).digest())))),
    ),
  ]
  const algorithm = hash === 'sha256' ? sha256Algorithm() : sequence(oid('1.3.14.3.2.26'), nothing)
  const value = sign(hash, set(...attributes), by.key)
  const info = sequence(
    integer(1),
    sequence(issuerOf(by), integer(by.number)),
    algorithm,
    der(0xa0, ...attributes),
    sequence(oid('1.2.840.113549.1.1.1'), nothing),
    octets(signing.spoil?.(value) ?? value),
  )
  const content = sequence(oid('1.2.840.113549.1.7.1'), ...(inside ? [der(0xa0, octets(inside))] : []))
  const certificates = der(0xa0, ...along.map(({ bytes }) => bytes))
  const signed = sequence(integer(1), set(algorithm), content, certificates, set(info))
  return sequence(oid('1.2.840.113549.1.7.2'), der(0xa0, signed))
}

/** The issuer as it stands in a certificate of `certificate`. */
function issuerOf({ bytes }: TestCertificate): Buffer {
  const at = (from: number) => {
    const first = bytes[from + 1] ?? 0
    const size = first < 0x80 ? 1 : 1 + (first & 0x7f)
    let length = first < 0x80 ? first : 0
    for (let each = 0; first >= 0x80 && each < size - 1; each += 1)
      length = length * 256 + (bytes[from + 2 + each] ?? 0)
    return { inner: from + 1 + size, end: from + 1 + size + length }
  }
  let here = at(at(0).inner).inner
  for (let skip = 0; skip < 3; skip += 1) here = at(here).end
  return bytes.subarray(here, at(here).end)
}

/** A PDF of one page, with a document inside unless there is none; `more`: further objects. */
export function plainPdf(document: string | null, more = '', packed = false): Buffer {
  const stream =
    document === null
      ? ''
      : packed
        ? deflateSync(document).toString('latin1')
        : Buffer.from(document).toString('latin1')
  const inside =
    document === null
      ? ''
      : `6 0 obj\n<< /Type /EmbeddedFile ${packed ? '/Filter /FlateDecode ' : ''}/Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n` +
        '7 0 obj\n<< /Type /Filespec /F (bien-ban.json) /EF << /F 6 0 R >> /AFRelationship /Data >>\nendobj\n'
  const text = 'BT /F1 12 Tf 72 720 Td (Bien ban) Tj ET'
  return Buffer.from(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n' +
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 595 842] /Resources 5 0 R >>\nendobj\n' +
      `4 0 obj\n<< /Length ${text.length} >>\nstream\n${text}\nendstream\nendobj\n5 0 obj\n<< /Font << >> >>\nendobj\n` +
      `${inside}${more}trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  )
}

/** What a signed revision looks like; a test replaces what it wants to be wrong. */
export type Revision = Readonly<{
  /** Objects that the revision adds beside the signature. */
  objects?: string
  form?: string
  /** Half the digits there are for the value. */
  room?: number
  /** The four numbers, from the true ones. */
  range?: (numbers: readonly [number, number, number, number]) => readonly number[]
  /** The number of the signature's object. */
  number?: number
}>

/** Adds a revision with a signature over everything, as offices' tools do. */
export function signedPdf(before: Buffer, signing: Signing, revision: Revision = {}): Buffer {
  const { objects = '', form = 'ETSI.CAdES.detached', room = 4_000, number = 20 } = revision
  const blank = '0'.repeat(2 * room)
  const numbers = ' '.repeat(48)
  const head = `${objects}${number} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${form} /ByteRange [${numbers}] /Contents `
  const tail = ' >>\nendobj\ntrailer\n<< /Size 40 /Root 1 0 R /Prev 0 >>\nstartxref\n0\n%%EOF\n'
  const bytes = Buffer.concat([before, Buffer.from(`${head}<${blank}>${tail}`, 'latin1')])
  const from = before.length + head.length
  const to = from + blank.length + 2
  const true_ = [0, from, to, bytes.length - to] as const
  const told = (revision.range?.(true_) ?? true_).join(' ').padEnd(48)
  bytes.write(told, before.length + head.lastIndexOf('[') + 1, 'latin1')
  const cms = cmsOver(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]), signing)
  bytes.write(cms.toString('hex').padEnd(2 * room, '0'), from + 1, 'latin1')
  return bytes
}
