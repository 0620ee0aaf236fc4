import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Changes, sampleBundle } from '@baucu/verifier/testing'
import { describe, expect, test } from 'vitest'
import { call } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'

const names = ['integrity', 'authenticity', 'consistency', 'completeness', 'arithmetic', 'outcome', 'secrecy']

function written(changes: Changes = {}): string {
  const root = folder()
  for (const [path, bytes] of sampleBundle(changes).files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  return root
}

describe('baucu verify', () => {
  test('a sound bundle, in this thread and with threads', async () => {
    const root = written()
    for (const threads of ['0', '2']) {
      const { code, out, err } = await call(['verify', root, '--json', '--threads', threads])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const answer = JSON.parse(out)
      expect(answer).toMatchObject({ ok: true, policy: 'bundle' })
      expect(answer.checks).toEqual(names.map((name) => ({ name, ok: true, errors: [] })))
    }
    const { out } = await call(['verify', root, '--lang', 'en'])
    expect(out).toContain('IT HOLDS: all seven checks')
    expect(out).toContain('put there by its publisher')
  })

  test('one figure changed: exit 1, the file is named, and one sentence says so at the end', async () => {
    const root = written()
    const path = join(root, 'results.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('na-1,a,542', 'na-1,a,543'))
    const { code, out } = await call(['verify', root])
    expect(code).toBe(1)
    expect(out).toContain('✗ Toàn vẹn')
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      'KHÔNG ĐÚNG (2 lỗi), trước hết: results.csv: nội dung không phải như trong manifest.json.',
    )
    const json = JSON.parse((await call(['verify', root, '--json'])).out)
    expect(json.checks[0].errors).toEqual([
      {
        code: 'file-changed',
        subject: 'results.csv',
        text: 'results.csv: nội dung không phải như trong manifest.json.',
      },
    ])
  })

  test('a rehearsal that was published', async () => {
    const [reh, out] = [join(folder(), 'reh'), join(folder(), 'out')]
    const people = ['A', 'B', 'C'].map((name, at) => ({ name, birthDate: `197${at}-01-01`, votes: 6000 - at * 900 }))
    const of = (number: number) => ({
      id: `thu-${number}`,
      province: 'Lào Cai',
      constituency: number,
      area: 'Gồm',
      seats: 2,
    })
    const counted = { validBallotsMin: 8800, validBallotsMax: 8800, candidates: people }
    const about = { schema: 'vn-election-results/1', election: 'thu', electionDay: '2021-05-23', edition: '2015' }
    const input = JSON.stringify({
      ...about,
      attribution: 'Số liệu thử.',
      constituencies: [1, 2].map((each) => ({ ...of(each), ...counted })),
    })
    expect(
      await call(['rehearse', '--from', '-', '--areas', '40', '--seed', '7', '--out', reh], { input }),
    ).toMatchObject({ code: 0 })
    expect(await call(['publish', '--election', reh, '--out', out])).toMatchObject({ code: 0 })
    const { code, out: answer } = await call(['verify', out, '--json'])
    expect(JSON.parse(answer).checks.flatMap(({ errors }: { errors: unknown[] }) => errors)).toEqual([])
    expect(code).toBe(0)
  })

  test('a policy and an earlier checkpoint from elsewhere', async () => {
    const root = written()
    const policy = join(root, 'policy')
    const same = await call(['verify', root, '--policy', policy, '--since', join(root, 'checkpoint'), '--json'])
    expect({ code: same.code, policy: JSON.parse(same.out).policy }).toEqual({ code: 0, policy })
    const stricter = join(folder(), 'policy')
    writeFileSync(stricter, readFileSync(policy, 'utf8').replace('group g 2', 'group g all'))
    const { code, out } = await call(['verify', root, '--policy', stricter, '--lang', 'en'])
    expect(code).toBe(1)
    expect(out).toContain('checkpoint: only 2 of the trusted witnesses have signed.')
  })

  test('a wrong signature is found by threads too', async () => {
    const root = written({
      sign: (items, body) =>
        body.type === 'software' ? items.map((item) => ({ ...item, value: `${'A'.repeat(86)}==` })) : items,
    })
    for (const threads of ['0', '2']) {
      const { out } = await call(['verify', root, '--json', '--threads', threads])
      expect(JSON.parse(out).checks[1].errors).toMatchObject([{ code: 'signature-wrong', subject: 'leaf 5: software' }])
    }
  })

  test('goes on from where it stopped, and begins again with another log', async () => {
    const root = written()
    const state = join(folder(), 'state')
    expect((await call(['verify', root, '--resume', state])).code).toBe(0)
    const { leaves, root: head } = JSON.parse(readFileSync(state, 'utf8'))
    expect(leaves).toBeGreaterThan(30)
    expect(head).toMatch(/^[0-9a-f]{64}$/)
    expect((await call(['verify', root, '--resume', state])).code).toBe(0)
    writeFileSync(state, JSON.stringify({ leaves, root: '0'.repeat(64) }))
    expect((await call(['verify', root, '--resume', state])).code).toBe(0)
    writeFileSync(state, 'no state at all')
    expect((await call(['verify', root, '--resume', state])).code).toBe(0)
    expect(existsSync(`${state}.new`)).toBe(false)
  })

  test('stopped with Ctrl-C: exit 130', async () => {
    const stop = new AbortController()
    stop.abort()
    const { code, out } = await call(['verify', written()], { signal: stop.signal })
    expect({ code, out }).toEqual({ code: 130, out: '' })
  })

  test('not a folder, or none: one line and exit 2', async () => {
    const root = written()
    const file = await call(['verify', join(root, 'checkpoint'), '--lang', 'en'])
    expect(file.code).toBe(2)
    expect(file.err).toContain('is a file; unpack the bundle')
    const none = await call(['verify', join(root, 'nothing')])
    expect({ code: none.code, out: none.out }).toEqual({ code: 2, out: '' })
    expect(none.err).toContain('không có tệp này')
    const empty = await call(['verify', folder(), '--json'])
    expect(empty.code).toBe(1)
    expect(JSON.parse(empty.out)).toMatchObject({ ok: false, entries: 0, root: null })
  })
})
