import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { organisationTree } from '@baucu/contract'
import { writeTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askQuery } from '../server/ask-query.ts'
import { withServer } from '../server/with-server.ts'
import { call, fakeIo } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'

const header = ['Mã', 'Tên', 'Loại', 'Mã cấp trên', 'Tên viết tắt', 'Chức năng']
const units = Array.from({ length: 60 }, (_, index) => [
  `DB${index + 1}`,
  `Đảng bộ cơ sở ${index + 1}`,
  'Đảng bộ',
  index < 10 ? '' : `DB${(index % 10) + 1}`,
  '',
  index < 9 ? 'Tham mưu bầu cử' : '',
])
const doubled = units.map((row, index) => (index === 30 ? ['DB5', ...row.slice(1)] : row))

/** A server for a data folder of its own, for all tests of the file. */
let url = ''
let stop: () => void = () => {}
let stopped: Promise<void>
const data = mkdtempSync(join(tmpdir(), 'baucu-organisations-'))
beforeAll(async () => {
  const { io } = fakeIo()
  await new Promise<void>((ready, failed) => {
    stopped = withServer(io, { url: undefined, data }, (at) => {
      url = at
      ready()
      return new Promise<void>((resolve) => {
        stop = resolve
      })
    })
    stopped.catch(failed)
  })
})
afterAll(async () => {
  stop()
  await stopped
  rmSync(data, { recursive: true, force: true })
})

const tree = async () => {
  const { organisations } = await askQuery(fakeIo().io, url, organisationTree, {}, 'vi')
  return organisations.map((each) => each.code)
}
const run = (file: string | Uint8Array, ...argv: readonly string[]) =>
  call(['import', 'organisations', '-', '--url', url, ...argv], { input: file })

describe('baucu import organisations', () => {
  test('N04 60 units from Excel: what is to fix by row, a dry run, the import, the tree, and the same again', async () => {
    const top = await run('Mã,Tên,Loại,Mã cấp trên\nDUK,Đảng ủy Khối,đảng ủy,\n', '--province', '15', '--json')
    expect(top.err).toBe('')
    expect(JSON.parse(top.out)).toMatchObject({ ok: true, stored: true, created: 1 })

    const wrong = await run(await writeTable([header, ...doubled], 'xlsx'), '--under', 'DUK')
    expect(wrong).toEqual({
      code: 1,
      err: '',
      out: [
        'ô A6: Mã "DB5" có lại ở dòng 32.',
        'ô A32: Mã "DB5" đã có ở dòng 6; mỗi tổ chức một mã.',
        '60 dòng: 59 dòng đúng, 1 dòng cần sửa. Không nhập gì.\n',
      ].join('\n'),
    })
    expect(await tree()).toEqual(['DUK'])

    const mended = await writeTable([header, ...units], 'xlsx')
    const dry = await run(mended, '--under', 'DUK', '--dry-run')
    expect(dry).toEqual({
      code: 0,
      err: '',
      out: '60 dòng: 60 dòng đúng, 0 dòng cần sửa. Nếu nhập: 60 mới, 0 sửa, 0 giữ nguyên; chưa nhập gì.\n',
    })
    expect(await tree()).toEqual(['DUK'])

    const stored = await run(mended, '--under', 'DUK', '--json')
    expect(stored.code).toBe(0)
    expect(JSON.parse(stored.out)).toEqual({
      kind: 'organisations',
      source: '-',
      ok: true,
      dryRun: false,
      stored: true,
      rows: 60,
      sound: 60,
      toFix: 0,
      created: 60,
      changed: 0,
      unchanged: 0,
      problems: [],
      moreProblems: 0,
    })
    expect(await tree()).toHaveLength(61)
    const again = await run(mended, '--under', 'DUK', '--lang', 'en')
    expect(again.out).toBe('60 rows: 60 sound, 0 to fix. Imported: 0 new, 0 changed, 60 as they were.\n')
  })

  test.each([
    [['--under', 'KHONGCO'], 'Mã,Tên,Loại,Mã cấp trên\nA,A,đảng bộ,', 'không có tổ chức mang mã này'],
    [[], '', 'Tệp không có dữ liệu'],
    [[], 'PK\u0003\u0004', 'không phải tệp XLSX'],
    [['--from', '2021-02-30'], 'Mã,Tên,Loại,Mã cấp trên\nA,A,đảng bộ,', 'ngày có thật'],
    [['--province', 'LC'], 'Mã,Tên,Loại,Mã cấp trên\nA,A,đảng bộ,', 'input.province'],
  ])('%j %#: refused in one line, nothing stored', async (argv, file, text) => {
    const before = await tree()
    const { code, out, err } = await run(file, ...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(await tree()).toEqual(before)
  })

  test('a file too large or not there is refused before anybody is asked', async () => {
    const path = folder()
    writeFileSync(join(path, 'large.csv'), Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))
    const large = await call(['import', 'organisations', 'large.csv', '--url', 'http://127.0.0.1:1'], { cwd: path })
    expect([large.code, large.err]).toEqual([2, expect.stringContaining('lớn hơn 10 MB')])
    const absent = await call(['import', 'organisations', 'none.csv', '--url', 'http://127.0.0.1:1'], { cwd: path })
    expect([absent.code, absent.err]).toEqual([2, expect.stringContaining('không có tệp này')])
  })
})
