import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../kernel/uuid.ts'
import { chooseChain, readInstant } from './chain.ts'
import type { Manifest } from './manifest.ts'
import { BackupProblem } from './problem.ts'

const store = mkdtempSync(path.join(tmpdir(), 'baucu-chain-'))
afterAll(() => rmSync(store, { recursive: true, force: true }))

/** A backup begun at this hour, whose changes reach to five minutes past and which is usable from ten past. */
function backup(hour: string, previous?: string): Manifest {
  const manifest: Manifest = {
    format: 'baucu-backup/1',
    id: uuid7(),
    ...(previous === undefined ? {} : { previous }),
    startedAt: `2026-03-15T${hour}:00:00.000000Z`,
    reachesTo: `2026-03-15T${hour}:05:00.000000Z`,
    usableFrom: `2026-03-15T${hour}:10:00.000000Z`,
    postgres: '18.4',
    systemIdentifier: '1',
    firstSegment: '000000010000000000000002',
    lastSegment: '000000010000000000000002',
    commands: 0,
    folders: [],
    files: [],
  }
  const folder = path.join(store, `2026-03-15T${hour}0000Z`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
  return manifest
}

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof BackupProblem) return error.code
    throw error
  }
  return 'none'
}

const one = backup('01')
const two = backup('02', one.id)
const three = backup('03', two.id)
// The changes between three and four are lost.
const four = backup('04')
const at = (time: string): string => `2026-03-15T${time}.000000Z`
const idsAt = (time: string) => {
  const { base, later } = chooseChain(store, at(time))
  return [base, ...later].map((each) => each.manifest.id)
}

describe('what is restored', () => {
  it('is the newest, or the one that was named', () => {
    expect(chooseChain(store, undefined).base.manifest.id).toBe(four.id)
    expect(chooseChain(path.join(store, '2026-03-15T020000Z'), undefined).base.manifest.id).toBe(two.id)
  })

  it('begins with the last base before the moment and goes on with the changes of later ones', () => {
    expect(idsAt('01:30:00')).toEqual([one.id, two.id])
    // The second base is not whole yet, and its changes do not reach so far.
    expect(idsAt('02:07:00')).toEqual([one.id, two.id, three.id])
    expect(idsAt('02:10:00')).toEqual([two.id, three.id])
    const named = chooseChain(path.join(store, '2026-03-15T010000Z'), at('03:05:00'))
    expect([named.base, ...named.later].map((each) => each.manifest.id)).toEqual([one.id, two.id, three.id])
  })

  it('is refused before the first, after the last, and across a gap', () => {
    expect(codeOf(() => chooseChain(store, at('01:09:59')))).toBe('too-early')
    expect(codeOf(() => chooseChain(store, at('04:10:01')))).toBe('too-late')
    expect(codeOf(() => chooseChain(store, at('03:30:00')))).toBe('wal-missing')
    expect(codeOf(() => chooseChain(path.join(store, 'nowhere'), undefined))).toBe('no-backup')
  })
})

describe('a moment as typed', () => {
  it.each([
    ['2026-03-15T21:30:00+07:00', '2026-03-15T14:30:00.000000Z'],
    ['2026-03-15 21:30+0700', '2026-03-15T14:30:00.000000Z'],
    ['2026-03-15T14:30:00.123456Z', '2026-03-15T14:30:00.123456Z'],
    ['2026-03-15T14:30:00.5Z', '2026-03-15T14:30:00.500000Z'],
  ])('%s', (text, instant) => expect(readInstant(text)).toBe(instant))

  it.each(['2026-03-15T21:30:00', '21:30', '2026-02-30T10:00:00Z', '2026-03-15T25:00:00Z', 'now', ''])(
    'is refused without a zone or a day that exists: "%s"',
    (text) => expect(codeOf(() => readInstant(text))).toBe('at-unreadable'),
  )
})
