import { sha256 } from '@noble/hashes/sha2.js'
import { canonicalText } from '../canonical.ts'
import { toHex, toUtf8 } from '../encoding.ts'
import { checkpointText, LogWriter, type LooseBody, origin, plainRoot, policyOf, type Writing } from './log-writer.ts'
import { type Changes, childrenOf, event, root, type SampleBundle, sampleBundle } from './sample-bundle.ts'

// biome-ignore lint/suspicious/noExplicitAny: documents that a test takes apart
type Loose = any

/** What a test wants to be otherwise in the nation's own log; everything after it is made to fit. */
export type NationChanges = Writing &
  Readonly<{
    status?: 'preliminary' | 'final'
    /** The logs as the nation's log enters them, in this order; several of one log follow each other. */
    checkpoints?: (entered: Entered[]) => Entered[]
    results?: (value: Loose) => Loose
    manifest?: (manifest: Loose) => Loose
    policy?: string
    /** The folder when everything is done. */
    folder?: (files: Map<string, Uint8Array>) => void
  }>

type Entered = { log: string; size: number; root: string }

/** A province of the sample: the small election with ids of its own. */
export function sampleProvince(name: string, changes: Changes = {}): SampleBundle {
  return sampleBundle({
    origin: `${origin}/${name}`,
    ...changes,
    model(contests) {
      for (const contest of contests) {
        contest.id = `${name}-${contest.id}`
        contest.committee = name
        for (const area of contest.areas) area.id = `${name}-${area.id}`
      }
      changes.model?.(contests)
    },
  })
}

export type Provinces = Readonly<Record<string, SampleBundle>>

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const at = '2021-05-25T08:00:00Z'

/** The bundle of a nation over these provinces, as docs/formats/bundle.md says, by the plainest means. */
export function sampleNation(provinces: Provinces, changes: NationChanges = {}): Map<string, Uint8Array> {
  const { status = 'final', checkpoints = (each: Entered[]) => each } = changes
  const names = Object.keys(provinces).sort()
  const told = names.map((name) => ({ log: `${origin}/${name}`, name }))
  const documents = names.map((name) => JSON.parse(text(provinces[name]?.files.get('results.json'))))
  const log = new LogWriter(changes)
  const add = (body: LooseBody) => log.add({ event, at, ...body }, root)
  const first = JSON.parse(text(provinces[names[0] ?? '']?.log.leaves[0])).body
  add({ ...first, name: 'Cả nước', contests: names.length * 3, at })
  const last = new Map<string, number>()
  const entered = names.map((name) => {
    const { hashes = [] } = provinces[name]?.log ?? {}
    return { log: `${origin}/${name}`, size: hashes.length, root: toHex(plainRoot(hashes)) }
  })
  for (const each of checkpoints(entered)) {
    const before = last.get(each.log)
    last.set(each.log, add({ type: 'log-checkpoint', ...each, prev: before === undefined ? null : log.hashOf(before) }))
  }
  const all = (member: string) => documents.flatMap((document) => document[member])
  const committees = all('committees').sort((a, b) => (a.subject < b.subject ? -1 : 1))
  const sum = (field: string) =>
    committees
      .filter(({ subject }) => subject.startsWith('NA/'))
      .reduce((total, { figures }) => total + figures[field], 0)
  const fields = ['areas', 'collected', 'contests', 'elected', 'invalid', 'issued', 'registered', 'valid', 'voted']
  const figures = { ...Object.fromEntries(fields.map((field) => [field, sum(field)])), votes: null }
  const base = { type: 'aggregate', level: 'nation', subject: 'NA', prev: null, outcome: null, papers: [] }
  add({ ...base, children: childrenOf(log, [...last.values()]), figures })

  const files = new Map<string, Uint8Array>()
  const contests = all('contests').sort((a, b) => (a.id < b.id ? -1 : 1))
  const results = { event, status, contests, committees, nations: [{ subject: 'NA', figures }] }
  files.set('results.json', toUtf8(JSON.stringify(changes.results?.(structuredClone(results)) ?? results)))
  const lines = names.flatMap((name) => text(provinces[name]?.files.get('results.csv')).split('\r\n').slice(1, -1))
  const header = 'contest,candidate,votes,valid,registered,voted,areas,expected,elected'
  files.set('results.csv', toUtf8([header, ...lines, ''].join('\r\n')))
  files.set('index.html', toUtf8('<!doctype html><title>Kết quả</title>'))
  files.set('policy', toUtf8(changes.policy ?? policyOf(origin, ...told.map((each) => each.log))))
  const manifest = {
    event,
    files: [...files]
      .map(([path, bytes]) => ({ path, sha256: toHex(sha256(bytes)), size: bytes.length }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    format: 'baucu-nation/1',
    logs: told,
    made: at,
    origin,
    status,
  }
  const written = canonicalText(changes.manifest?.(structuredClone(manifest)) ?? manifest) ?? ''
  files.set('manifest.json', toUtf8(written))
  add({ type: 'publication', manifest: toHex(sha256(toUtf8(written))), status })
  for (const [path, bytes] of log.tiles()) files.set(path, bytes)
  files.set('checkpoint', toUtf8(checkpointText(log)))
  for (const name of names) {
    for (const [path, bytes] of provinces[name]?.files ?? []) files.set(`logs/${name}/${path}`, bytes)
  }
  changes.folder?.(files)
  return files
}
