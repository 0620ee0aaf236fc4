import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { certificate, pem, signedPdf } from '@baucu/documents/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './kernel/database.ts'
import { signatureRootsOf } from './kernel/files/signature-roots.ts'
import { uuid7 } from './kernel/uuid.ts'
import { eventually, type TestServer, testServer } from './testing.ts'
import { type CountedElection, countedElection } from './testing-counted.ts'

const frame = 'ky-so-2026'
const root = certificate({ common: 'Chứng thư gốc thử', from: '2020-01-01T00:00:00Z', to: '2049-01-01T00:00:00Z' })
const office = certificate({ issuer: root, from: '2020-01-01T00:00:00Z', to: '2049-01-01T00:00:00Z' })
const by = { by: office, along: [office, root] }

let server: TestServer
let database: Database
let folder: string
let counted: CountedElection

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'baucu-signed-'))
  writeFileSync(path.join(folder, 'signature-roots.pem'), pem(root))
  server = await testServer({ sample: false })
  database = openDatabase(server.address)
  counted = await countedElection(server, database, {
    frame,
    areas: 2,
    accepted: 2,
    signatureRoots: () => signatureRootsOf(folder),
  })
})
afterAll(async () => {
  await database.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const keyOf = (place: number) => ({
  ...{ area: counted.areas[place] ?? '', frame, constituency: counted.constituency },
})
const team = () => counted.someone('committee', counted.province, counted.commune)

/** The counting minutes as the product prints them. */
async function printed(place: number): Promise<Buffer> {
  const said = await fetch(
    `${server.url}/documents/count-minutes.pdf?input=${encodeURIComponent(JSON.stringify(keyOf(place)))}`,
  )
  expect(said.status).toBe(200)
  return Buffer.from(await said.arrayBuffer())
}

type Paper = Readonly<{ name: string; sha256: string; signed: null | Record<string, unknown> }>

const papersOf = async (place: number) =>
  ((await team().ask('count.sheet', keyOf(place))) as { papers: readonly Paper[] }).papers

const attach = async (place: number, bytes: Buffer, name = 'ban-ky.pdf') =>
  (await team().try.run('count.attach', {
    ...{ ...keyOf(place), evidence: uuid7(), name, content: bytes.toString('base64') },
  })) as Readonly<{ code?: string; numbers?: Record<string, unknown>; result?: { sha256: string } }>

describe('a signed copy of counting minutes', () => {
  it('is what the product printed, with its figures inside, signed: kept, told who signed, and in the log', async () => {
    const paper = await printed(0)
    expect(paper.includes('/EmbeddedFile')).toBe(true)
    expect(paper.equals(await printed(0))).toBe(true)
    const { result } = await attach(0, signedPdf(paper, by))
    const [, kept] = await papersOf(0)
    expect(kept).toMatchObject({
      ...{ name: 'ban-ky.pdf', sha256: result?.sha256 },
      signed: {
        signers: [{ name: 'Nguyễn Thị Ánh Tuyết', issuer: 'Chứng thư gốc thử', signedAt: '2026-03-16T08:00:00.000Z' }],
        ...{ notes: [], figures: 'same' },
      },
    })
    // In the leaf of its minutes, or in one of its own where that was written before the copy came.
    const told = () =>
      database.transaction('read', async ({ client }) => {
        const { rows } = await client.query<{ paper: unknown }>(
          `select paper from ledger_leaf, jsonb_array_elements(convert_from(leaf, 'UTF8')::jsonb -> 'body' -> 'papers') as paper
           where frame_id = $1 and type in ('minute', 'paper') and convert_from(leaf, 'UTF8')::jsonb -> 'body' ->> 'area' = $2`,
          [frame, keyOf(0).area],
        )
        return rows.map(({ paper }) => paper)
      })
    expect(await eventually(told, (papers) => papers.length > 1)).toEqual([
      { kind: 'scan', sha256: expect.anything() },
      { kind: 'signed-pdf', sha256: result?.sha256 },
    ])
  })

  it('stands beside the one before it: nothing is replaced', async () => {
    await attach(0, signedPdf(await printed(0), { ...by, at: '2026-03-17T08:00:00Z' }), 'ban-ky-2.pdf')
    expect((await papersOf(0)).map(({ name }) => name)).toEqual(['bien-ban.jpg', 'ban-ky.pdf', 'ban-ky-2.pdf'])
  })

  it('of another area says that its figures are not those of this one', async () => {
    await attach(1, signedPdf(await printed(0), { ...by, at: '2026-03-18T08:00:00Z' }))
    expect((await papersOf(1)).at(-1)?.signed).toMatchObject({ figures: 'other' })
  })

  it.each([
    ['what nobody signed', (paper: Buffer) => paper, 'pdf-not-signed', undefined],
    [
      'a figure changed after it was signed',
      (paper: Buffer) => {
        const signed = signedPdf(paper, by)
        const at = signed.indexOf('"valid":') + 8
        return Buffer.concat([signed.subarray(0, at), Buffer.from('9'), signed.subarray(at + 1)])
      },
      'pdf-signed-wrong',
      'digest-differs',
    ],
    [
      'something added after it was signed',
      (paper: Buffer) => Buffer.concat([signedPdf(paper, by), Buffer.from('\n%%EOF\n')]),
      'pdf-signed-wrong',
      'not-whole',
    ],
    [
      'a certificate of nobody we know',
      (paper: Buffer) => signedPdf(paper, { by: certificate({ key: 2 }) }),
      'pdf-signed-wrong',
      'chain-broken',
    ],
    [
      'a program inside',
      (paper: Buffer) => signedPdf(paper, by, { objects: '9 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n' }),
      'file-active',
      undefined,
    ],
  ])('%s: refused with its reason, and nothing is kept', async (_, make, code, finding) => {
    const before = await papersOf(1)
    const said = await attach(1, make(await printed(1)))
    expect(said).toMatchObject({ code, ...(finding ? { numbers: { finding } } : {}) })
    expect(await papersOf(1)).toEqual(before)
  })
})
