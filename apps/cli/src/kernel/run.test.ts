import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../commands.ts'
import { call, spawned } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'
import { command } from './command.ts'

const names = commands.map((each) => each.name)

describe('the command line', () => {
  test.each(names)('%s --help speaks Vietnamese, and English when asked', async (name) => {
    const vi = await call([name, '--help'])
    expect(vi).toMatchObject({ code: 0, err: '' })
    expect(vi.out).toContain(`Cách gọi: baucu ${name}`)
    expect(vi.out).toContain(`baucu ${name} --help --lang en`)
    const en = await call([name, '-h'], { env: { LANG: 'en_GB.UTF-8' } })
    expect(en).toMatchObject({ code: 0, err: '' })
    expect(en.out).toContain(`Usage: baucu ${name}`)
  })

  test('the list of commands is the help of all', async () => {
    const { code, out, err } = await call(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'))
    expect((await call(['help'])).out).toBe(out)
    expect((await call(['help', 'elect'])).out).toBe((await call(['elect', '--help'])).out)
  })

  test.each([
    [[], 'thiếu lệnh'],
    [['elct'], 'có phải "elect"?'],
    [['nothing-like-it'], 'elect, check'],
    [['toString'], 'không có lệnh'],
    [['help', 'elct'], 'có phải "elect"?'],
    [['elect'], 'thiếu FILE'],
    [['elect', ''], 'thiếu FILE'],
    [['elect', 'a', 'b'], 'thừa "b"'],
    [['elect', '--jsn', 'a'], 'có phải --json?'],
    [['elect', '--toString', 'a'], 'không có tùy chọn'],
    [['elect', '--json=yes', 'a'], 'không nhận giá trị'],
    [['elect', 'a', '--lang', 'fr'], 'cần vi hoặc en'],
    [['elect', 'a', '--lang'], 'cần vi hoặc en'],
    [['elect', 'no\nsuch\u001b[31mfile'], 'no\\u000asuch\\u001b[31mfile: không có tệp này'],
    [['elect', '/'], 'là thư mục'],
  ])('%j is refused in one line', async (argv, text) => {
    const { code, out, err } = await call(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
    expect(err.split('\n')).toHaveLength(2)
  })

  test.each([
    [{ LANG: 'en_US.UTF-8' }, ['elect'], 'is missing'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN.UTF-8' }, ['elect'], 'is missing'],
    [{ LC_ALL: '', LANG: 'en' }, ['elect'], 'is missing'],
    [{ LANG: 'C.UTF-8' }, ['elect'], 'thiếu FILE'],
    [{ LANG: 'en_US.UTF-8' }, ['elect', '--lang', 'vi'], 'thiếu FILE'],
    [{}, ['--lang', 'en', 'elect'], 'is missing'],
    [{}, ['elect', '--lang=en'], 'is missing'],
  ])('the language: %j %j', async (env: Record<string, string>, argv, text) => {
    expect((await call(argv, { env })).err).toContain(text)
  })

  test.each([
    ['', 'baucu boom: lỗi ngoài dự tính: kaput (chạy lại với BAUCU_DEBUG=1 để xem chi tiết)\n'],
    ['1', 'at '],
  ])('a surprise inside is one line; BAUCU_DEBUG=%j', async (debug, text) => {
    const boom = command({
      name: 'boom',
      summary: { vi: '', en: '' },
      details: { vi: '', en: '' },
      examples: [],
      operands: {},
      options: {},
      run: () => Promise.reject(new TypeError('kaput\nsecond line')),
    })
    const { code, out, err } = await call(['boom'], { env: { BAUCU_DEBUG: debug } }, [boom])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
    if (debug === '') expect(err).toBe(text)
  })

  test('stopped before it began: 130 and one line', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await call(['elect', '-'], { input: '{}', signal: stop.signal })).toEqual({
      code: 130,
      out: '',
      err: 'baucu elect: đã dừng theo yêu cầu\n',
    })
  })

  test('the real command: help, refusal, answer', async () => {
    expect((await spawned(['--help'])).code).toBe(0)
    const refused = await spawned(['elect', '-'], { input: '{"edition":' })
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: 'baucu elect: đầu vào chuẩn dòng 1 cột 12: hết tệp ở giữa chừng, cần một giá trị JSON\n',
    })
  })

  test('a reader that goes away is quiet; a full disk is one line', async () => {
    const path = join(folder(), 'many.json')
    const one = '{"edition":"2015","body":"NA","seats":1,"validBallots":9,"candidates":[{"id":"a","votes":5}]}'
    writeFileSync(path, `[${Array.from({ length: 20_000 }, () => one).join(',')}]`)
    const left = await spawned(['elect', path, '--json'], { leaveAfter: 10 })
    expect(left).toMatchObject({ code: 0, err: '' })
    expect(left.out.length).toBeLessThan(1_000_000)
    const full = openSync('/dev/full', 'w')
    const { code, err } = await spawned(['elect', path, '--json'], { output: full })
    closeSync(full)
    expect({ code, err }).toEqual({
      code: 2,
      err: 'baucu elect: không ghi được ra đầu ra chuẩn (ENOSPC); kiểm tra dung lượng đĩa\n',
    })
  })

  test('any arguments end in help, an answer, or one line', async () => {
    const options = [
      '--json',
      '--ics',
      '--help',
      '--lang',
      'en',
      'vi',
      '--edition',
      '2015',
      '2025',
      '--election-day',
      '2026-03-15',
    ]
    const more = [
      '--body',
      'NA',
      '--areas',
      '--seed',
      '7',
      '-1',
      '--from',
      '--out',
      '--dry-run',
      'results',
      '-',
      '--',
      '-x',
      '',
    ]
    const argument = fc.oneof(fc.constantFrom(...options, ...more), fc.string({ maxLength: 8 }))
    const readers = names.filter((name) => !['serve', 'doctor', 'bench', 'backup', 'restore', 'chain'].includes(name))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...readers), fc.array(argument, { maxLength: 6 }), async (name, argv) => {
        const { code, out, err } = await call([name, ...argv], { cwd: '/nowhere-at-all' })
        expect([0, 2]).toContain(code)
        if (code === 0) return
        expect(out).toBe('')
        expect(err).toMatch(/^baucu[^\n]*: [^\n]+\n$/)
        expect(err).not.toMatch(/ngoài dự tính|unexpected error/)
      }),
      { numRuns: 3000 },
    )
  })
})
