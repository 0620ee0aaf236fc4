import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRoots } from './certificates.ts'
import { checkSignedPdf, isSound, looksSigned, mostSignedBytes, type SignedPdfCode } from './check-signed-pdf.ts'
import { explainSignedPdf } from './signed-pdf-words.ts'
import { certificate, pem, plainPdf, type Revision, type Signing, signedPdf } from './testing/signed-pdf.ts'

const now = new Date('2026-03-20T00:00:00Z')
const root = certificate({ common: 'Chứng thư gốc thử', organisation: 'Cơ quan chứng thực thử' })
const office = certificate({ issuer: root })
const document = '{"area":"0001","contest":"na-1","event":"thu","figures":{"valid":1219}}'
const by = { by: office, along: [office, root] }

const make = (signing: Partial<Signing> = {}, revision: Revision = {}, before = plainPdf(document)) =>
  signedPdf(before, { ...by, ...signing }, revision)
const check = (bytes: Buffer, roots = [root]) =>
  checkSignedPdf(bytes, { now, roots: readRoots(roots.map(pem).join('')) })
const codes = (bytes: Buffer, roots = [root]): readonly SignedPdfCode[] =>
  check(bytes, roots).findings.map(({ code }) => code)

describe('a signed PDF', () => {
  it('whose signature covers it whole, with a certificate that leads to a root, has nothing against it', () => {
    const report = check(make())
    expect(report.findings).toEqual([])
    expect(isSound(report)).toBe(true)
    expect(report.signers).toEqual([
      {
        signedAt: '2026-03-16T08:00:00.000Z',
        holder: {
          ...{ name: 'Nguyễn Thị Ánh Tuyết', organisation: 'Ủy ban bầu cử xã Suối Mẫu', issuer: 'Chứng thư gốc thử' },
          ...{ serial: expect.stringMatching(/^[0-9a-f]+$/), from: '2026-01-01T00:00:00.000Z', to: expect.anything() },
        },
      },
    ])
    expect(report.document?.text).toBe(document)
    expect(check(make({}, { form: 'adbe.pkcs7.detached' })).findings).toEqual([])
    expect(check(make({}, {}, plainPdf(document, '', true))).document?.text).toBe(document)
  })

  it('is left to a person where there are no roots, no document, no time of signing', () => {
    expect(codes(make(), [])).toEqual(['chain-unchecked'])
    expect(codes(make({}, {}, plainPdf(null)))).toEqual(['document-missing'])
    expect(codes(make({ at: null }))).toEqual(['time-missing'])
    expect(codes(make({ at: '2026-03-20T00:10:00Z' }))).toEqual(['time-ahead'])
    expect(isSound(check(make(), []))).toBe(true)
  })

  it('by a chair and then by an office: both hold, and the first says that more came after it', () => {
    const chair = certificate({ issuer: root, common: 'Trần Văn Chủ Tịch', key: 2 })
    const field = '8 0 obj\n<< /FT /Sig /T (Chu ky) /V 20 0 R /Rect [0 0 0 0] >>\nendobj\n'
    const page =
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 595 842] /Resources 5 0 R /Annots [31 0 R] >>\nendobj\n'
    const first = make({ by: chair, along: [chair, root] }, { objects: field })
    const second = signedPdf(first, by, { number: 30, objects: `${page}31 0 obj\n<< /FT /Sig /V 30 0 R >>\nendobj\n` })
    const report = check(second)
    expect(report.findings).toEqual([{ code: 'signed-before-others', signature: 1 }])
    expect(report.signers.map(({ holder }) => holder?.name)).toEqual(['Trần Văn Chủ Tịch', 'Nguyễn Thị Ánh Tuyết'])
  })
})

describe('a tampered one', () => {
  const replaced = (bytes: Buffer, from: string, to: string): Buffer => {
    const at = bytes.indexOf(from)
    expect(at).toBeGreaterThan(-1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(to, 'latin1'), bytes.subarray(at + from.length)])
  }
  const second = (objects: string) => signedPdf(make(), by, { number: 30, objects })
  const other = certificate({ common: 'Nguyễn Thị Ánh Tuyết', issuer: certificate({ key: 2 }) })
  const early = certificate({ issuer: root, from: '2026-04-01T00:00:00Z' })
  const old = certificate({ issuer: root, from: '2020-01-01T00:00:00Z', to: '2025-12-31T00:00:00Z' })
  const notCa = certificate({ issuer: root, key: 2 })

  it.each([
    ['a figure of the paper changed', () => replaced(make(), '(Bien ban)', '(Bien bam)'), ['digest-differs']],
    ['a figure of the document inside changed', () => replaced(make(), '1219', '1218'), ['digest-differs']],
    [
      'a later revision that shows another page (incremental saving)',
      () =>
        Buffer.concat([
          make(),
          Buffer.from('4 0 obj\n<< /Length 3 >>\nstream\n(X)\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
        ]),
      ['not-whole'],
    ],
    ['a blank added at its end', () => Buffer.concat([make(), Buffer.from(' ')]), ['not-whole']],
    [
      'a shadow: what is shown replaced in a revision that somebody signs again',
      () => second('4 0 obj\n<< /Length 3 >>\nstream\n(X)\nendstream\nendobj\n'),
      ['changed-after'],
    ],
    [
      'a shadow: the page pointed to other content',
      () =>
        second(
          '3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 40 0 R /MediaBox [0 0 595 842] /Resources 5 0 R >>\nendobj\n40 0 obj\n<< >>\nendobj\n',
        ),
      ['changed-after'],
    ],
    [
      'a shadow: another catalog',
      () => second('50 0 obj\n<< /Type /Catalog /Pages 51 0 R >>\nendobj\ntrailer\n<< /Root 50 0 R >>\n'),
      ['changed-after'],
    ],
    [
      'a shadow: the replacement packed out of sight',
      () => {
        const inner = deflateSync(Buffer.from('5 0 << /Font << /F1 9 0 R >> >>')).toString('latin1')
        return second(
          `41 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${inner.length} >>\nstream\n${inner}\nendstream\nendobj\n`,
        )
      },
      ['changed-after'],
    ],
    [
      'a range that leaves out a page beside the value',
      () => make({}, { range: ([zero, from, to, rest]) => [zero, from - 400, to, rest] }),
      ['range-leaves-out'],
    ],
    [
      'a range that ends early',
      () => make({}, { range: ([zero, from, to, rest]) => [zero, from, to, rest - 8] }),
      ['digest-differs', 'not-whole'],
    ],
    [
      'a range that begins late',
      () => make({}, { range: ([, from, to, rest]) => [9, from, to, rest] }),
      ['range-broken'],
    ],
    [
      'a range beyond the file',
      () => make({}, { range: ([z, from, to, rest]) => [z, from, to, rest + 9] }),
      ['range-broken'],
    ],
    ['a range of two numbers', () => make({}, { range: ([zero, from]) => [zero, from] }), ['range-broken']],
    ['another hash than that of the file', () => make({ digest: Buffer.alloc(32, 7) }), ['digest-differs']],
    [
      'a signature of somebody else',
      () => make({ spoil: (value) => value.toReversed() as Buffer }),
      ['signature-wrong'],
    ],
    ['a value that is none', () => replaced(make(), 'Contents <30', 'Contents <31'), ['cms-broken']],
    ['what is signed inside the signature', () => make({ inside: Buffer.from('other') }), ['cms-broken']],
    ['a weak hash', () => make({ hash: 'sha1' }), ['digest-weak']],
    ['an older kind of signature', () => make({}, { form: 'adbe.pkcs7.sha1' }), ['form-unknown']],
    ['no certificate', () => make({ along: [root] }), ['certificate-missing']],
    ['a certificate that was put in its place', () => make({ meant: root }), ['certificate-other']],
    ['a certificate that had expired', () => make({ by: old, along: [old, root] }), ['certificate-expired']],
    ['a certificate that was not valid yet', () => make({ by: early, along: [early, root] }), ['certificate-early']],
    ['a certificate of nobody we know', () => make({ by: other, along: [other] }), ['chain-broken']],
    [
      'a certificate issued by one that may not issue',
      () => {
        const forged = certificate({ issuer: notCa, key: 1, ca: false })
        return make({ by: forged, along: [forged, notCa, root] })
      },
      ['chain-broken'],
    ],
    [
      'two documents inside',
      () => make({}, { objects: '9 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream\nendobj\n' }),
      ['documents-many'],
    ],
    ['a program as the document', () => make({}, {}, plainPdf('MZ this is a program')), ['files-inside']],
    [
      'a document that another file stands for',
      () =>
        make(
          {},
          {
            objects:
              '9 0 obj\n<< /EF << /F 11 0 R >> >>\nendobj\n11 0 obj\n<< /Length 2 >>\nstream\nMZ\nendstream\nendobj\n',
          },
        ),
      ['files-inside'],
    ],
    [
      'a bomb: a document that unpacks to a gigabyte',
      () => make({}, {}, plainPdf(`{"a":"${'a'.repeat(3_000_000)}"}`, '', true)),
      ['files-inside'],
    ],
    ['a lock', () => replaced(make(), '/Root 1 0 R >>', '/Root 1 0 R /Encrypt 9 0 R >>'), ['encrypted']],
    ['no signature at all', () => plainPdf(document), ['not-signed']],
    ['a picture with another name', () => Buffer.from([0xff, 0xd8, 0xff]), ['not-pdf']],
    ['more than may be read', () => Buffer.concat([make(), Buffer.alloc(mostSignedBytes)]), ['too-large']],
    [
      'more signatures than anybody makes',
      () => make({}, { objects: '/ByteRange [0 1 2 3]\n'.repeat(30) }),
      ['too-many-signatures'],
    ],
  ] satisfies [string, () => Buffer, SignedPdfCode[]][])('%s', (_, tampered, wanted) => {
    const report = check(tampered())
    expect(report.findings.map(({ code }) => code)).toEqual(wanted)
    expect(isSound(report)).toBe(false)
    for (const finding of report.findings) {
      for (const locale of ['vi', 'en'] as const) expect(explainSignedPdf(finding, locale)).toMatch(/.\.$/)
    }
  })

  it('any byte changed of what is signed: never sound; of the value: an answer', () => {
    const whole = make({}, { room: 2_000 })
    const [from, to] = [whole.indexOf('/Contents <') + 11, whole.lastIndexOf('>', whole.indexOf('trailer', 4_000))]
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ mask
        const report = check(changed)
        if (at < from || at >= to) expect(isSound(report)).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  it('anything cut off or doubled: never sound, and never an exception', () => {
    const whole = make()
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        if (from === to) return
        const cut = Buffer.concat([whole.subarray(0, from), whole.subarray(to)])
        const doubled = Buffer.concat([whole.subarray(0, to), whole.subarray(from)])
        for (const each of [cut, doubled]) expect(isSound(check(each))).toBe(false)
      }),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (noise) => {
        expect(isSound(check(Buffer.concat([Buffer.from('%PDF-1.7 /ByteRange'), noise])))).toBe(false)
      }),
    )
  })

  it('many signatures, objects or levels are answered at once', () => {
    const many = Buffer.from(`%PDF-1.7\n${'1 0 obj\n'.repeat(200_000)}/ByteRange [0 1 2 3]`)
    const deep = make({ inside: Buffer.concat([Buffer.alloc(2_000, 0x30), Buffer.alloc(9)]) })
    const started = performance.now()
    expect(isSound(check(many))).toBe(false)
    expect(isSound(check(deep))).toBe(false)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('is told from what is not signed by its bytes alone', () => {
    expect(looksSigned(make())).toBe(true)
    expect(looksSigned(plainPdf(document))).toBe(false)
  })
})
