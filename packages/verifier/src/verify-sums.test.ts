import { describe, expect, test } from 'vitest'
import { memoMachine } from './testing/memo-machine.ts'
import { memoryFolder } from './testing/memory-folder.ts'
import { type Changes, sampleBundle } from './testing/sample-bundle.ts'
import { verifyBundle } from './verify.ts'
import { verifySums } from './verify-sums.ts'

function opened(changes: Changes = {}) {
  const { files, log, contests } = sampleBundle(changes)
  const asked = new Set<string>()
  const read = async (path: string) => {
    asked.add(path)
    return files.get(path)
  }
  return { files, log, asked, read, bodies: [...new Set(contests.map(({ body }) => body))] }
}

const wrong = async ({ read, bodies: all }: ReturnType<typeof opened>, of = all) =>
  (await verifySums(read, of, { page: 'index.html' })).checks.flatMap(({ errors }) =>
    errors.map(({ code, subject }) => `${code} ${subject}`),
  )

const document = (path: string, change: (value: ReturnType<typeof JSON.parse>) => unknown): Changes => ({
  document: (each, value) => {
    if (each === path) change(value)
    return value
  },
})

describe('sums of Committees and of the nation from their own files', () => {
  test('sound ones, with what was computed', async () => {
    const sample = opened()
    const answer = await verifySums(sample.read, sample.bodies, { page: 'index.html' })
    expect(answer.checks.flatMap(({ errors }) => errors)).toEqual([])
    const results = JSON.parse(new TextDecoder().decode(sample.files.get('results.json')))
    const told = [...results.committees, ...results.nations].map(({ subject, figures }) => [subject, figures])
    expect([...answer.sums].sort()).toEqual(told.sort())
    expect(answer).toMatchObject({ ok: true, entries: sample.log.leaves.length, page: sample.files.get('index.html') })
    expect([...sample.asked].filter((path) => path.startsWith('contests/'))).toEqual([])
  })

  test('any byte changed of what it reads: never sound', async () => {
    const sample = opened()
    expect(await wrong(sample)).toEqual([])
    for (const path of sample.asked) {
      const bytes = sample.files.get(path) ?? new Uint8Array(0)
      // Of the last file of leaves only the last leaf is read.
      if (path.startsWith('tile/entries/')) continue
      for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 7)) {
        sample.files.set(path, bytes.with(at, (bytes[at] ?? 0) ^ 1))
        expect((await verifySums(sample.read, sample.bodies, { page: 'index.html' })).ok, `${path} ${at}`).toBe(false)
      }
      sample.files.delete(path)
      expect((await verifySums(sample.read, sample.bodies, { page: 'index.html' })).ok, path).toBe(false)
      sample.files.set(path, bytes)
    }
  })

  test('results.json that says other sums, another person or another list is named, however well it is bound', async () => {
    const differs = (change: (value: ReturnType<typeof JSON.parse>) => unknown) =>
      wrong(opened(document('results.json', change)))
    expect(
      await differs(({ nations }) => {
        nations[0].figures.valid += 1
      }),
    ).toEqual(['result-differs results.json: NA'])
    expect(
      await differs(({ contests }) => {
        contests[0].outcome.elected = ['c', 'b']
      }),
    ).toEqual([expect.stringMatching(/^result-differs results\.json: /)])
    expect(await differs(({ committees }) => committees.pop())).toContain('result-differs results.json: committees')
  })

  test('an aggregate that is no sum of those below, and a child that is left out', async () => {
    const nation: Changes = {
      leaf: (each) => {
        if (each.type !== 'aggregate' || each.level !== 'nation') return each
        const figures = each.figures as Record<string, number>
        return { ...each, figures: { ...figures, voted: (figures.voted ?? 0) + 1 } }
      },
    }
    expect((await wrong(opened(nation))).map((each) => each.replace(/leaf \d+/, 'leaf #'))).toContain(
      'sum-differs leaf #: nation NA',
    )
    const short = document('sums/NA.json', ({ leaves }) => {
      const own = Object.entries(leaves as Record<string, string>)
      const first = own.find(([, text]) => text.includes('"level":"board"'))
      delete leaves[first?.[0] ?? '']
    })
    expect(await wrong(opened(short))).not.toEqual([])
    expect(await wrong(opened(), ['NA'])).toContain('contest-missing leaf 0: election')
  })

  test('whoever verifies the whole bundle compares these copies, and the sums that pages show', async () => {
    const found = async (changes: Changes) => {
      const { checks } = await verifyBundle(memoryFolder(sampleBundle(changes).files), { machine: memoMachine() })
      return checks.flatMap(({ name, errors }) => errors.map(({ code, subject }) => `${name} ${code} ${subject}`))
    }
    const leaves = (change: (all: Record<string, string>) => void) =>
      document('sums/NA.json', (value) => change(value.leaves))
    const spoiled = leaves((all) => {
      all['0'] = `${all['0']} `
    })
    expect(await found(spoiled)).toEqual(['consistency leaf-copy-differs sums/NA.json: leaf 0'])
    const beyond = leaves((all) => {
      all['99999'] = '{}'
    })
    expect(await found(beyond)).toEqual(['consistency leaf-copy-differs sums/NA.json: leaf 99999'])
    const strange = document('sums/NA.json', (value) => Object.assign(value, { note: 'x' }))
    expect(await found(strange)).toEqual([
      'consistency not-checked sums/NA.json',
      'secrecy member-unknown sums/NA.json',
    ])
    const broken: Changes = { document: (path, value) => (path === 'sums/NA.json' ? '{"body":"NA"' : value) }
    expect(await found(broken)).toEqual(['integrity file-broken sums/NA.json', 'consistency not-checked sums/NA.json'])
    const page: Changes = {
      files: (files) => {
        const text = new TextDecoder().decode(files.get('index.html'))
        files.set(
          'index.html',
          new TextEncoder().encode(text.replace(/value="\d+" data-figure="NA/, 'value="7" data-figure="NA')),
        )
      },
    }
    expect(await found(page)).toEqual(['arithmetic result-differs index.html: NA/valid'])
  })
})
