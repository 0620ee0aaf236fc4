import { existsSync, readFileSync } from 'node:fs'
import { writeTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const province = uuid7()
const frame = 'thu-2026'
const communes = Array.from({ length: 17 }, () => uuid7())
const commune = communes[0] ?? ''

beforeAll(async () => {
  server = await testServer({ sample: false })
  await must('frames.create', { frame, name: 'Thử 2026', edition: '2025', electionDay: '2026-03-15' })
  await must('organisations.create', {
    ...{ organisation: province, parent: null, province: '99', code: 'T', name: 'Tỉnh Thử', kind: 'province' },
  })
  await must('organisations.create', {
    ...{ organisation: commune, parent: province, code: 'X1', name: 'Xã Một', kind: 'commune' },
  })
  for (const number of [1, 2]) await draw(province, 'NA', number, 3)
  await draw(commune, 'commune', 1, 4)
})
afterAll(() => server.close())

async function must<N extends Parameters<TestServer['run']>[0]>(name: N, input: Parameters<typeof server.run<N>>[1]) {
  const said = await server.run(name, input)
  expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
  return said.body.result
}

const draw = (organisation: string, body: 'NA' | 'commune', number: number, seats: number) =>
  must('territory.saveConstituency', {
    ...{ organisation, frame, constituency: `${body}-${organisation}-${number}`, body, number, area: 'Các xã', seats },
    ...{ decision: 'QĐ 1', decidedOn: '2025-12-20' },
  })

const head = [
  ...['Mã đơn vị', 'Cấp bầu cử', 'Đơn vị bầu cử số', 'STT', 'Họ và tên', 'Tên gọi khác', 'Giới tính', 'Ngày sinh'],
  ...['Số nghị quyết', 'Ngày nghị quyết'],
]
type Row = (string | number | null)[]
const paper = ['NQ 30', '24/02/2026']
const rowsOf = (
  number: number,
  names: readonly string[],
  more: Readonly<{ unit?: string; body?: string }> = {},
): Row[] =>
  names.map((name, index) => [
    ...[more.unit ?? '', more.body ?? 'ĐBQH', number, index + 1, name, '', 'Nam'],
    ...[`0${(index % 9) + 1}/05/1975`, ...paper],
  ])
const five = ['Lê Mẫu An', 'Trần Mẫu Bích', 'Nguyễn Mẫu Cường', 'Vàng Mẫu Dũng', 'Đỗ Mẫu Hà'] as const

async function send(rows: Row[], more: { dryRun?: boolean; kind?: 'csv' | 'xlsx' } = {}) {
  const { dryRun = false, kind = 'xlsx' } = more
  const content = Buffer.from(await writeTable([head, ...rows], kind)).toString('base64')
  return await server.run('candidates.import', { under: province, frame, fileName: `ds.${kind}`, content, dryRun })
}
const sendText = (text: string) =>
  server.run('candidates.import', {
    ...{ under: province, frame, fileName: 'ds.csv', content: Buffer.from(text).toString('base64') },
  })
const found = (said: Awaited<ReturnType<typeof send>>) =>
  said.body.result.findings.map((each) => `${each.column ?? '-'}${each.row} ${each.code}`)
const listOf = async (body: string, number: number) => {
  const { lines } = (await server.ask('candidates.lists', { organisation: province, frame })).body
  return lines.find((each) => each.body === body && each.number === number)?.list
}

describe('official lists from a sheet', () => {
  it('are looked at first, then taken, and the same sheet again changes nothing', async () => {
    const local = rowsOf(1, [...five, 'Lý Mẫu Sơn', 'Hồ Mẫu Yên'], { unit: 'X1', body: 'HĐND xã' })
    const rows = [...rowsOf(1, five), ...local]
    const dry = await send(rows, { dryRun: true })
    expect(dry.body.result).toMatchObject({ stored: false, rows: 12, toFix: 0, created: 2 })
    expect(found(dry)).toEqual(['-1 lists-missing'])
    expect(await listOf('NA', 1)).toBeNull()
    expect((await send(rows)).body.result).toMatchObject({ stored: true, created: 2 })
    expect(await listOf('NA', 1)).toMatchObject({
      decision: 'NQ 30',
      decidedOn: '2026-02-24',
      version: 1,
      findings: [],
    })
    expect((await listOf('commune', 1))?.candidates).toHaveLength(7)
    expect((await send(rows, { kind: 'csv' })).body.result).toMatchObject({ stored: true, created: 0, unchanged: 2 })
    const before = await listOf('NA', 1)
    // One candidate gets another birth date: he is the same person, and the list a new version.
    const said = await send(rowsOf(1, five).map((row, index) => (index === 2 ? row.with(7, '01/01/1980') : row)))
    expect(found(said)).toEqual(['-1 lists-missing', 'C2 list-differs'])
    expect(said.body.result).toMatchObject({ stored: true, changed: 1 })
    const after = await listOf('NA', 1)
    expect(after?.version).toBe(2)
    expect(after?.candidates.map((each) => each.id)).toEqual(before?.candidates.map((each) => each.id))
    expect(server.errors).toEqual([])
  })

  it('with one wrong row store nothing and name each row and column', async () => {
    const before = await listOf('NA', 1)
    const row = (more: Partial<Record<number, string | number>>): Row =>
      ['', 'ĐBQH', 1, '', 'Lê Mẫu An', '', 'Nam', '01/05/1975', ...paper].map((each, index) => more[index] ?? each)
    const said = await send([
      row({}),
      row({ 1: 'Hội đồng' }),
      row({ 2: 9 }),
      row({ 2: '1,234' }),
      row({ 3: '1e3', 4: 'Lê Mẫu Ba' }),
      row({ 4: '02/03/1970', 7: 'Trần Mẫu Tư' }),
      row({ 6: 'khác', 4: 'Lê Mẫu Năm' }),
      row({ 7: '31/02/1970', 4: 'Lê Mẫu Sáu' }),
      row({ 0: 'KHONG' }),
      row({ 4: '' }),
      row({}),
      row({ 3: 1, 4: 'Lê Mẫu Bảy' }),
      row({ 3: 1, 4: 'Lê Mẫu Tám' }),
      row({ 8: 'NQ 31', 4: 'Lê Mẫu Chín' }),
    ])
    expect(said.body.result).toMatchObject({ stored: false })
    expect(
      found(said).filter((each) => !/(list-differs|S-SURPLUS|L-ORDER|row-moved|O-SAME-NAME|L-FIELDS)$/.test(each)),
    ).toEqual([
      'B3 body-unknown',
      'C4 constituency-unknown',
      'C5 number-wrong',
      'D6 number-wrong',
      'E7 cells-swapped',
      'G8 gender-wrong',
      'H9 date-wrong',
      'A10 constituency-unknown',
      'E11 missing',
      'E12 candidate-twice',
      'D14 ordinal-twice',
      'I15 decision-differs',
    ])
    expect(await listOf('NA', 1)).toEqual(before)
  })

  it('name rows that changed places, and what the law says, without standing in the way', async () => {
    const [first = [], second = [], ...rest] = rowsOf(2, five.slice(0, 4))
    const said = await send([second, first, ...rest], { dryRun: true })
    expect(found(said)).toEqual(['C2 S-SURPLUS', 'D2 row-moved', 'D3 row-moved'])
    const dry = await send(rowsOf(2, five.toReversed()), { dryRun: true })
    expect(found(dry)).toEqual(['E2 L-ORDER'])
    expect(dry.body.result.findings[0]?.text.vi).toContain('(Điều 57.5)')
    const young = rowsOf(2, five).map((row, index) => (index === 4 ? row.with(7, '16/03/2005') : row))
    expect(found(await send(young, { dryRun: true }))).toEqual(['H6 AGE-STAND'])
  })

  it('a struck name in the file is told and not listed again', async () => {
    await send(rowsOf(2, five))
    const list = await listOf('NA', 2)
    await must('candidates.strike', {
      ...{ organisation: province, frame, constituency: `NA-${province}-2`, version: list?.version ?? 0 },
      ...{ candidate: list?.candidates[1]?.id ?? '', ground: 'died', at: '2026-03-10T08:00:00+07:00' },
      decision: 'NQ 44',
    })
    const said = await send(rowsOf(2, five))
    expect(found(said)).toContain('E3 candidate-struck')
    expect(said.body.result).toMatchObject({ stored: true, unchanged: 1 })
    expect((await listOf('NA', 2))?.struck).toHaveLength(1)
  })

  it('5,000 rows of 85 lists are one sheet, in bounded memory', async () => {
    for (const [index, organisation] of communes.entries()) {
      if (index === 0) continue
      await must('organisations.create', {
        ...{ organisation, parent: province, code: `X${index + 1}`, name: `Xã ${index + 1}`, kind: 'commune' },
      })
    }
    for (const organisation of communes) {
      for (const number of [1, 2, 3, 4, 5]) {
        if (organisation !== commune || number > 1) await draw(organisation, 'commune', number, 4)
      }
    }
    const given = ['An', 'Bích', 'Cường', 'Dũng', 'Hà', 'Lan'].flatMap((each) =>
      ['Bùi', 'Đỗ', 'Hồ', 'Lê', 'Lý', 'Ngô', 'Phạm', 'Trần', 'Vàng', 'Vũ'].map((family) => `${family} Mẫu ${each}`),
    )
    const rows = communes.flatMap((_, index) =>
      [1, 2, 3, 4, 5].flatMap((number) => rowsOf(number, given, { unit: `X${index + 1}`, body: 'HĐND xã' })),
    )
    expect(rows).toHaveLength(5_100)
    const before = process.memoryUsage().rss
    const said = await send(rows)
    expect(said.body.result).toMatchObject({ stored: true, rows: 5_100, toFix: 0, created: 84, changed: 1 })
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000)
    expect((await send(rows)).body.result).toMatchObject({ stored: true, created: 0, unchanged: 85 })
    expect(server.errors).toEqual([])
  }, 120_000)
})

const vectors = [
  new URL('../../../../../../shared/vectors/import-attacks.json', import.meta.url),
  new URL('../../../../../../../shared/vectors/import-attacks.json', import.meta.url),
].find((each) => existsSync(each))

describe.skipIf(!vectors)('hostile values', () => {
  const attacks = () =>
    JSON.parse(readFileSync(vectors ?? '', 'utf8')) as {
      textFields: { name: string; input: string; outcome: string }[]
      countFields: { input: string; outcome: string; value: number | null }[]
      headers: { header: string; outcome: string }[]
    }
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const csv = (cells: readonly string[]) => [head, cells].map((row) => row.map(quoted).join(',')).join('\r\n')
  const row = (name: string, number: string) => ['', 'ĐBQH', number, '', name, '', 'Nam', '01/05/1975', ...paper]

  it('formulas and markup are text, text is NFC, what turns the reading direction is refused', async () => {
    for (const { name, input, outcome } of attacks().textFields) {
      const said = await sendText(csv(row(input, '1')))
      if (outcome.startsWith('reject')) {
        expect([name, said.status, said.body.code]).toEqual([name, 422, 'sheet-unreadable'])
        continue
      }
      expect([name, said.status, said.body.result?.stored]).toEqual([name, 200, true])
      expect((await listOf('NA', 1))?.candidates.map((each) => each.name)).toEqual([input.normalize('NFC').trim()])
    }
  })

  it('numbers are plain digits, or their cell is named', async () => {
    for (const { input, outcome, value } of attacks().countFields) {
      const said = await sendText(csv(row('Lê Mẫu An', input)))
      const blocking = said.body.result.findings.filter((each) => each.blocks)
      // A plain number is read as what it is: there is no constituency of that number.
      const wrong = outcome.startsWith('reject') || (value ?? 0) > 999
      expect([input, blocking.map((each) => `${each.column}${each.row} ${each.code}`)]).toEqual([
        ...[input, [wrong ? 'C2 number-wrong' : 'C2 constituency-unknown']],
      ])
    }
  })

  it('titles are never fields of anything but the sheet', async () => {
    for (const { header } of attacks().headers.filter((each) =>
      /^(__proto__|constructor|prototype)$/.test(each.header),
    )) {
      const said = await sendText(`${[...head, header].join(',')}\r\n${row('Lê Mẫu An', '1').join(',')},x`)
      expect([header, found(said).find((each) => each.startsWith('K1'))]).toEqual([header, 'K1 column-refused'])
    }
    const twice = await sendText(`${[...head, 'Họ tên'].join(',')}\r\n${row('Lê Mẫu An', '1').join(',')},x`)
    expect(found(twice)).toContain('K1 column-twice')
    expect(twice.body.result).toMatchObject({ stored: false })
    const marked = await sendText(`\ufeff${csv(row('Lê Mẫu An', '1'))}`)
    expect(marked.body.result).toMatchObject({ stored: true })
    expect(server.errors).toEqual([])
  })
})
