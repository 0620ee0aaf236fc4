import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withServer } from '../server/with-server.ts'
import { call, fakeIo } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'

const sample = new URL('../../../../packs/elections/na-2021-sample.json', import.meta.url).pathname

test('baucu export writes the three kinds whole, or says why not and leaves nothing behind', {
  timeout: 60_000,
}, async () => {
  const place = folder()
  await withServer(fakeIo().io, { url: undefined, data: join(place, 'data') }, async (at) => {
    const run = (...argv: readonly string[]) => call([...argv, '--url', at], { cwd: place })
    expect((await run('import', 'results', sample)).code).toBe(0)
    const made = await run('export', 'cdf', '--election', 'na-2021', '--out', 'kq.json')
    expect(made.err).toBe('')
    expect(made.out).toMatch(/^Đã ghi kq\.json \(\d+ byte\)\.\n$/)
    const report = JSON.parse(readFileSync(join(place, 'kq.json'), 'utf8'))
    // Without the document that made it official, a file of results is news.
    expect(report).toMatchObject({ '@type': 'ElectionResults.ElectionReport', Status: 'unofficial-complete' })
    expect((await run('export', 'csv', '--election', 'na-2021', '--excel', '--out', 'kq.csv')).code).toBe(0)
    expect(readFileSync(join(place, 'kq.csv'), 'utf8')).toMatch(/^\ufeffCấp bầu cử;Mã tỉnh;/)
    expect((await run('export', 'eml', '--election', 'na-2021', '--count', '--out', 'kq.xml')).code).toBe(0)
    expect(readFileSync(join(place, 'kq.xml'), 'utf8')).toContain('Id="510"')
    const absent = await run('export', 'cdf', '--election', 'khong-co', '--out', 'x.json')
    expect([absent.code, absent.out]).toEqual([2, ''])
    const nowhere = await run('export', 'cdf', '--election', 'na-2021', '--out', 'khong/co/x.json')
    expect(nowhere).toMatchObject({ code: 2, out: '' })
    expect(nowhere.err).toContain('không ghi được')
    expect((await run('export', 'pdf', '--election', 'na-2021', '--out', 'x')).err).toContain('cdf, csv, eml')
  })
  expect(readdirSync(place).sort()).toEqual(['data', 'kq.csv', 'kq.json', 'kq.xml'])
})
