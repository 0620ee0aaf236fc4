import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'

const env = { PATH: process.env.PATH ?? '' }

describe('backup and restore', () => {
  test('what was saved is restored; a damaged backup is the answer "no"', { timeout: 120_000 }, async () => {
    const place = folder()
    chmodSync(place, 0o755)
    const data = join(place, 'dữ liệu')
    const made = await call(
      [
        'import',
        'results',
        new URL('../../../../packs/elections/na-2021-sample.json', import.meta.url).pathname,
        '--data',
        data,
      ],
      { env },
    )
    expect(made.code, made.err).toBe(0)
    const saved = await call(['backup', 'lưu', '--data', 'dữ liệu', '--json'], { env, cwd: place })
    expect(saved.code, saved.err).toBe(0)
    const answer = JSON.parse(saved.out) as { folder: string; files: number; commands: number }
    expect(answer).toMatchObject({ commands: 1, removed: [] })
    expect(readdirSync(join(place, 'lưu'))).toHaveLength(1)
    const checked = await call(['restore', 'lưu', '--check', '--lang', 'en'], { env, cwd: place })
    expect(checked.code, checked.err).toBe(0)
    expect(checked.out).toContain(`${answer.files} files are what manifest.json says.`)
    const restored = await call(['restore', 'lưu', '--data', 'mới'], { env, cwd: place })
    expect(restored.code, restored.err).toBe(0)
    expect(restored.out).toContain('cơ sở dữ liệu mở được, có 1 lệnh, lệnh cuối lúc')
    const again = await call(['restore', 'lưu', '--data', 'mới'], { env, cwd: place })
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toMatch(/^baucu restore: .*đã có dữ liệu và không bị ghi đè.*\n$/)
    rmSync(join(answer.folder, 'beside', 'postgres.secret'))
    const damaged = await call(['restore', 'lưu', '--data', 'nữa', '--json'], { env, cwd: place })
    expect(damaged.code, damaged.err).toBe(1)
    expect(JSON.parse(damaged.out)).toMatchObject({ problem: { code: 'damaged' } })
    expect(readdirSync(place).sort()).toEqual(['dữ liệu', 'lưu', 'mới'])
  })

  test('refusals are one line that says what to do', async () => {
    const place = folder()
    mkdirSync(join(place, '2026-03-15T143000Z.unfinished'))
    writeFileSync(join(place, 'tệp'), '')
    const said = async (...argv: string[]) => await call([...argv, '--lang', 'en'], { env, cwd: place })
    for (const [called, sentence] of [
      [await said('backup'), /DIR/],
      [await said('backup', 'to', '--data', 'nowhere'), /There are no data in .*nowhere: name the right folder/],
      [await said('backup', 'to', '--keep', '0'), /--keep/],
      [await said('restore', 'nowhere', '--data', 'new'), /There is no backup in .*nowhere\.$/m],
      [await said('restore', 'tệp', '--data', 'new'), /is not a folder that can be used/],
      [await said('restore', '.', '--data', 'new'), /was interrupted \(it has no manifest\.json\)/],
      [await said('restore', '.', '--data', 'new', '--at', '21:30'), /expected day, time and zone/],
      [
        await call(['backup', 'to', '--lang', 'en'], { env: { ...env, DATABASE_URL: 'postgres://x' }, cwd: place }),
        /pg_basebackup/,
      ],
    ] as const) {
      expect(called).toMatchObject({ code: 2, out: '' })
      expect(called.err).toMatch(sentence)
      expect(called.err.trimEnd().split('\n')).toHaveLength(1)
    }
    expect(readdirSync(place)).toHaveLength(2)
  })
})
