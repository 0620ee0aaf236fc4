import path from 'node:path'
import { type Backup, backupsIn, hasManifest, leftoversIn, readManifest } from './manifest.ts'
import { BackupProblem } from './problem.ts'

/** What a restore is made of: a base, and later backups whose WAL leads on from it. */
export type Chain = Readonly<{ base: Backup; later: readonly Backup[] }>

/**
 * Chooses what to restore: `from` is one backup, or a folder of backups. Without an instant it is the newest (or the one
 * that was named), as far as it reaches; with one, the last base before it and the WAL up to it. Instants are text with
 * microseconds in UTC, which sorts as time does.
 */
export function chooseChain(from: string, at: string | undefined): Chain {
  const named = hasManifest(from)
  const store = named ? path.dirname(from) : from
  const all = backupsIn(store)
  const candidates = named ? [{ folder: from, manifest: readManifest(from) }] : all
  if (candidates.length === 0) {
    const half = from.endsWith('.unfinished') ? from : leftoversIn(from)[0]
    throw half ? new BackupProblem('unfinished', { folder: half }) : new BackupProblem('no-backup', { folder: from })
  }
  if (at === undefined) return { base: candidates.at(-1) as Backup, later: [] }
  const base = candidates.findLast((each) => each.manifest.usableFrom <= at)
  if (!base) throw new BackupProblem('too-early', { at, first: candidates[0]?.manifest.usableFrom ?? '' })
  const later: Backup[] = []
  for (let reached = base; reached.manifest.reachesTo < at; ) {
    const next = all.find((each) => each.manifest.previous === reached.manifest.id)
    if (!next) {
      const gap = all.some((each) => each.manifest.startedAt > reached.manifest.startedAt && !later.includes(each))
      const numbers = { at, until: reached.manifest.reachesTo }
      throw new BackupProblem(gap && reached !== all.at(-1) ? 'wal-missing' : 'too-late', numbers)
    }
    later.push(next)
    reached = next
  }
  return { base, later }
}

/**
 * An instant as typed, `2026-03-15T21:30:00+07:00` or with `Z`, in UTC with microseconds. Hours without a zone are
 * nobody's hours and are refused.
 */
export function readInstant(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.(\d{1,6}))?(Z|[+-]\d\d:?\d\d)$/.exec(text.trim())
  const [, day, minutes, seconds = ':00', fraction = '', zone = 'Z'] = found ?? []
  const offset = zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  const whole = new Date(`${day}T${minutes}${seconds}${offset}`)
  if (!found || Number.isNaN(whole.getTime()) || !dayExists(day ?? '')) {
    throw new BackupProblem('at-unreadable', { text })
  }
  return whole.toISOString().replace(/\.\d{3}Z$/, `.${fraction.padEnd(6, '0')}Z`)
}

const dayExists = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
