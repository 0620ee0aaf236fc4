import { describe, expect, test } from 'vitest'
import { type Changes, event, office, sampleBundle } from './testing/sample-bundle.ts'
import { verifyContest } from './verify-contest.ts'

/** A log long enough for tiles above the first level: a contest needs only some of it. */
const long: Changes = {
  late: (log) => {
    for (let at = 0; at < 700; at += 1) {
      const body = { event, at: '2021-05-24T00:00:00Z', type: 'software', release: `r${at}`, sha256: '0'.repeat(64) }
      log.add(body, office)
    }
  },
}

function opened(changes: Changes = {}) {
  const { files, log } = sampleBundle(changes)
  const asked: string[] = []
  const read = async (path: string) => {
    asked.push(path)
    return files.get(path)
  }
  return { files, log, asked, read }
}

const wrong = async ({ read }: ReturnType<typeof opened>) =>
  (await verifyContest(read, 'na-1')).checks.flatMap(({ errors }) =>
    errors.map(({ code, subject }) => `${code} ${subject}`),
  )

describe('one contest from its own file and the tiles above it', () => {
  test('a sound one, with its figures, areas and groups, and how far it is', async () => {
    const sample = opened()
    const told: number[] = []
    const answer = await verifyContest(sample.read, 'na-1', { progress: (done) => told.push(done) })
    expect(answer.checks.flatMap(({ errors }) => errors)).toEqual([])
    expect(answer).toMatchObject({ ok: true, entries: sample.log.leaves.length, status: 'final' })
    const results = JSON.parse(new TextDecoder().decode(sample.files.get('results.json')))
    expect(answer.result).toEqual(results.contests.find(({ id }: { id: string }) => id === 'na-1'))
    expect(answer.areas.size).toBeGreaterThan(0)
    expect(answer.groups.size).toBeGreaterThan(0)
    expect(told.at(-1)).toBeGreaterThanOrEqual(answer.leaves)
  })

  test('a contest that is not there, a file that is broken: told, nothing thrown', async () => {
    const { read, files } = opened()
    expect((await verifyContest(read, 'na-9')).ok).toBe(false)
    files.set('contests/na-1.json', new TextEncoder().encode('{"contest":"na-1"}'))
    expect((await verifyContest(read, 'na-1')).checks[0]?.errors[0]).toMatchObject({ code: 'file-broken' })
    expect((await verifyContest(async () => undefined, 'na-1')).ok).toBe(false)
  })

  test('any byte changed of what it reads: never sound', async () => {
    const sample = opened()
    await verifyContest(sample.read, 'na-1')
    for (const path of new Set(sample.asked)) {
      const bytes = sample.files.get(path) ?? new Uint8Array(0)
      for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 7)) {
        // Of the last file of leaves only the last leaf is read; its other leaves are in the file of the contest.
        if (path.startsWith('tile/entries/')) continue
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ 1
        sample.files.set(path, changed)
        expect((await verifyContest(sample.read, 'na-1')).ok, `${path} ${at}`).toBe(false)
        sample.files.set(path, bytes)
      }
    }
  })

  test('the manifest binds the page, the file and the policy, and the last leaf the manifest', async () => {
    const sample = opened()
    const found = async (page: string) =>
      (await verifyContest(sample.read, 'na-1', { page })).checks.flatMap(({ errors }) =>
        errors.map(({ code, subject }) => `${code} ${subject}`),
      )
    expect(await found('index.html')).toEqual([])
    expect((await verifyContest(sample.read, 'na-1', { page: 'index.html' })).page).toEqual(
      sample.files.get('index.html'),
    )
    expect(await found('other.html')).toEqual(['file-missing other.html'])
    const swapped = (path: string, change: (text: string) => string) => {
      const bytes = sample.files.get(path) ?? new Uint8Array(0)
      sample.files.set(path, new TextEncoder().encode(change(new TextDecoder().decode(bytes))))
      return () => sample.files.set(path, bytes)
    }
    let back = swapped('index.html', (text) => text.replace('<p>', '<p class="x">'))
    expect(await found('index.html')).toEqual(['file-changed index.html'])
    back()
    back = swapped('policy', (text) => `# note\n${text}`)
    expect(await found('index.html')).toEqual(['file-changed policy'])
    back()
    back = swapped('contests/na-1.json', (text) => ` ${text}`)
    expect(await found('index.html')).toEqual(['file-changed contests/na-1.json'])
    back()
    back = swapped('manifest.json', (text) => text.replace('T08:00:00Z', 'T08:00:01Z'))
    expect(await found('index.html')).toEqual(['manifest-changed manifest.json'])
    back()
    sample.files.delete('manifest.json')
    expect(await found('index.html')).toEqual(['file-missing manifest.json'])
  })

  test('of a long log only the tiles that lead to it are read, and each of them counts', async () => {
    const sample = opened(long)
    const answer = await verifyContest(sample.read, 'na-1')
    expect(answer.checks.flatMap(({ errors }) => errors)).toEqual([])
    const size = sample.log.leaves.length
    const tiles = [...new Set(sample.asked)].filter((path) => /^tile\/\d/.test(path)).sort()
    const edge = `${Math.floor(size / 256)}`.padStart(3, '0')
    expect(tiles).toEqual([`tile/0/000`, `tile/0/${edge}.p/${size % 256}`, `tile/1/000.p/${Math.floor(size / 256)}`])
    for (const path of tiles) {
      const bytes = sample.files.get(path) ?? new Uint8Array(0)
      sample.files.set(
        path,
        bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte)),
      )
      expect(await wrong(sample)).toContain(`tile-changed ${path}`)
      sample.files.delete(path)
      expect(await wrong(sample)).toContain(`tile-missing ${path}`)
      sample.files.set(path, bytes)
    }
  })

  test('a checkpoint the policy does not trust binds nothing', async () => {
    const sample = opened()
    const text = new TextDecoder().decode(sample.files.get('policy')).replace('group g 2', 'group g all')
    sample.files.set('policy', new TextEncoder().encode(text))
    const found = await wrong(sample)
    expect(found).toContain('quorum-missed checkpoint')
    expect(found).toContain('not-checked checkpoint')
  })
})
