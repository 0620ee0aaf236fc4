import { sha256 } from '@noble/hashes/sha2.js'
import { canonicalText } from '../canonical.ts'
import { joined, toHex, toUtf8 } from '../encoding.ts'
import { checkpointText, LogWriter, type LooseBody, origin, plainRoot, policyOf, type Writing } from './log-writer.ts'
import { publicOf, signer } from './signer.ts'

/** What a test wants to be otherwise. Everything after it is made to fit: hashes, signatures, manifest, checkpoint. */
export type Changes = Writing &
  Readonly<{
    status?: 'preliminary' | 'final'
    /** The name of the log. */
    origin?: string
    /** Changes what is counted before anything is written. */
    model?: (contests: SampleContest[]) => void
    /** The documents before their hashes are taken. */
    document?: (path: string, value: LooseDocument) => unknown
    /** The files of the manifest before their hashes are taken. */
    files?: (files: Map<string, Uint8Array>) => void
    manifest?: (manifest: LooseDocument) => unknown
    manifestText?: (text: string) => string
    /** Leaves before the publication. */
    late?: (log: LogWriter, sample: SampleState) => void
    /** The audit of `na-1`: what its commit says otherwise, and the areas drawn (none). */
    audit?: Readonly<{ terms?: LooseBody; result?: LooseBody; areas?: (root: string) => readonly string[] }>
    /** Leaves right after a contest and its areas. */
    early?: (log: LogWriter) => void
    checkpoint?: (text: string, log: LogWriter) => string
    /** The folder when everything is done. */
    folder?: (files: Map<string, Uint8Array>, log: LogWriter) => void
  }>

// biome-ignore lint/suspicious/noExplicitAny: a document that a test takes apart
type LooseDocument = any

type SampleArea = {
  id: string
  unit: string
  figures: SampleFigures
  index: number
  salt: string
  grouped: boolean
}
type SampleFigures = {
  byCount: number[] | null
  collected: number
  exchanged: number | null
  invalid: number
  issued: number
  received: number | null
  registered: number
  unused: number | null
  valid: number
  voted: number
  votes: number[]
}
type SampleContest = {
  id: string
  body: string
  round: string
  committee: string
  seats: number
  candidates: { id: string; name: string; birthDate: string | null; salt: string }[]
  areas: SampleArea[]
  outcome: LooseDocument
}
type SampleState = Readonly<{ contests: readonly SampleContest[]; boards: ReadonlyMap<string, number> }>

export const event = 'bau-cu-thu'
export const root = signer('root')
export const office = signer('office')
export const device = signer('device')
const chair = signer('chair')
export const lost = signer('lost')
const at = '2021-05-23T20:00:00Z'
const secrecy = { near: [3, 200], small: 30, unanimous: 500 }

/** The same for the same words. */
const saltOf = (words: string): string => toHex(sha256(toUtf8(`salt of ${words}`)))

function figures(valid: number, votes: number[], invalid = 2): SampleFigures {
  const collected = valid + invalid
  const registered = collected + 10
  const issued = collected + 1
  return {
    byCount: null,
    collected,
    exchanged: 1,
    invalid,
    issued,
    received: issued + 20,
    registered,
    unused: 20,
    valid,
    voted: collected,
    votes,
  }
}

function area(contest: string, id: string, unit: string, counted: SampleFigures, grouped = false): SampleArea {
  return { id, unit, figures: counted, index: -1, salt: saltOf(`${contest} ${id}`), grouped }
}

const candidate = (contest: string, id: string, birthDate: string | null) => ({
  id,
  name: `Người thứ ${id.toUpperCase()}`,
  birthDate,
  salt: saltOf(`${contest} candidate ${id}`),
})

const elected = (...ids: string[]) => ({ elected: ids, next: 'none', poll: 'valid', undecided: [], unfilled: 0 })

function model(): SampleContest[] {
  return [
    {
      id: 'na-1',
      body: 'NA',
      round: 'first',
      committee: '79',
      seats: 2,
      candidates: [
        candidate('na-1', 'a', '1970-01-02'),
        candidate('na-1', 'b', '1971-05-06'),
        candidate('na-1', 'c', null),
      ],
      areas: [
        area('na-1', '0001', 'xa-1', { ...figures(300, [200, 160, 100]), byCount: [140, 160] }),
        area('na-1', '0002', 'xa-1', figures(250, [150, 140, 90])),
        area('na-1', '0003', 'xa-1', figures(12, [12, 9, 1]), true),
        area('na-1', '0004', 'xa-1', figures(280, [180, 150, 80]), true),
      ],
      outcome: elected('a', 'b'),
    },
    {
      id: 'na-2',
      body: 'NA',
      round: 'first',
      committee: '79',
      seats: 1,
      candidates: [candidate('na-2', 'd', '1980-01-01'), candidate('na-2', 'e', '1981-01-01')],
      areas: [
        area('na-2', '0005', 'xa-2', figures(400, [260, 140])),
        area('na-2', '0006', 'xa-2', figures(420, [300, 120])),
      ],
      outcome: elected('d'),
    },
    {
      id: 'tinh-1',
      body: 'province',
      round: 'first',
      committee: '79',
      seats: 1,
      candidates: [candidate('tinh-1', 'g', '1960-01-01'), candidate('tinh-1', 'h', '1961-01-01')],
      // One area alone: small as it is, its figures are those of the contest.
      areas: [area('tinh-1', '0001', 'xa-1', figures(20, [15, 5]))],
      outcome: elected('g'),
    },
  ]
}

export type SampleBundle = Readonly<{
  files: Map<string, Uint8Array>
  log: LogWriter
  contests: readonly SampleContest[]
}>

/** A small election of three contests in two bodies, with all that can stand in its log. */
export function sampleBundle(changes: Changes = {}): SampleBundle {
  const { status = 'final' } = changes
  const contests = model()
  changes.model?.(contests)
  const log = new LogWriter(changes)
  const base = { event, at }
  const bodies = ['NA', 'province']
  const add = (body: LooseBody, ...by: Parameters<LogWriter['add']>[1][]) => log.add({ ...base, ...body }, ...by)
  add(
    {
      type: 'election',
      edition: '2015',
      day: '2021-05-23',
      name: 'Bầu cử thử',
      bodies,
      rehearsal: true,
      contests: contests.filter(({ round }) => round === 'first').length,
      secrecy,
      key: publicOf(root),
    },
    root,
  )
  const key = (who: typeof root, may: string[], only: { contests?: string[]; areas?: string[] } = {}) =>
    add(
      {
        type: 'key',
        key: publicOf(who),
        holder: { role: 'office', unit: '79' },
        may,
        contests: only.contests ?? null,
        areas: only.areas ?? null,
        passkey: null,
      },
      root,
    )
  key(office, [
    ...[
      'aggregate',
      'approval',
      'approve',
      'areas',
      'audit-chain',
      'audit-commit',
      'audit-result',
      'audit-seed',
      'contest',
    ],
    ...[
      'correction',
      'group',
      'key',
      'log-checkpoint',
      'minute',
      'paper',
      'publication',
      'revocation',
      'software',
      'withdrawal',
    ],
  ])
  const [first] = contests
  const ofDevice = first?.areas.slice(0, 2).map(({ id }) => id) ?? []
  key(device, ['minute'], { contests: first ? [first.id] : [], areas: ofDevice })
  key(chair, ['approve'])
  key(lost, ['minute'])
  add({ type: 'software', release: '1.0.0', sha256: saltOf('release') }, office)
  for (const [at, contest] of contests.entries()) addContest(add, contest, at + 1)
  changes.early?.(log)
  for (const contest of contests) {
    for (const each of contest.areas) {
      const document = { area: each.id, contest: contest.id, event, figures: each.figures }
      const commit = commitTo(each.salt, document)
      const by = contest === first && ofDevice.includes(each.id) ? device : office
      const body = { contest: contest.id, area: each.id, prev: null, papers: [], exceptions: [] }
      const mistaken = contest === contests[1] && each === contest.areas[0]
      const counted = mistaken ? commitTo(saltOf('wrong'), document) : commit
      each.index = add({ ...body, type: 'minute', commit: counted }, by, chair)
      if (!mistaken) continue
      const papers = [{ kind: 'scan', sha256: saltOf('scan') }]
      each.index = add(
        { ...body, type: 'correction', prev: log.hashOf(each.index), commit, papers, reason: 'typing' },
        office,
      )
    }
  }
  add({ type: 'revocation', key: lost.id, reason: 'lost' }, root)
  for (const contest of contests) addGroup(add, contest)
  const boards = new Map<string, number>()
  for (const contest of contests) boards.set(contest.id, addBoard(add, log, contest))
  const uppers = addUppers(add, log, contests, boards)
  add({ type: 'audit-chain', province: '79', through: 10, head: saltOf('chain') }, office)
  addPapers(add, log)
  addAudit(add, log, first?.id ?? '', changes.audit)
  changes.late?.(log, { contests, boards })
  return write(changes, log, contests, { status, boards, uppers })
}

type Add = (body: LooseBody, ...by: (typeof root)[]) => number

const commitTo = (salt: string, value: unknown): string =>
  toHex(sha256(joined(bytesOf(salt), toUtf8(canonicalText(value) ?? JSON.stringify(value)))))

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

function addContest(add: Add, contest: SampleContest, number: number): void {
  const { id, body, round, committee, seats } = contest
  const candidates = contest.candidates.map(({ id: who, name, birthDate, salt }) => ({
    commit: commitTo(salt, { birthDate, contest: id, event, id: who, name }),
    id: who,
  }))
  const areas = contest.areas.length
  add({ type: 'contest', contest: id, prev: null, body, round, committee, number, seats, candidates, areas }, office)
  const parts = areas > 2 ? [contest.areas.slice(0, 2), contest.areas.slice(2)] : [contest.areas]
  for (const [at, part] of parts.entries()) {
    const list = part.map((each) => [each.id, each.unit])
    add({ type: 'areas', contest: id, part: at + 1, parts: parts.length, areas: list }, office)
  }
}

function sums(contest: SampleContest, areas: readonly SampleArea[]) {
  const sum = (of: (each: SampleFigures) => number) => areas.reduce((total, each) => total + of(each.figures), 0)
  return {
    areas: areas.length,
    collected: sum((each) => each.collected),
    invalid: sum((each) => each.invalid),
    issued: sum((each) => each.issued),
    registered: sum((each) => each.registered),
    valid: sum((each) => each.valid),
    voted: sum((each) => each.voted),
    votes: contest.candidates.map((_, at) => sum((each) => each.votes[at] ?? 0)),
  }
}

function addGroup(add: Add, contest: SampleContest): void {
  const grouped = contest.areas.filter((each) => each.grouped)
  if (grouped.length === 0) return
  const members = grouped.map(({ index }) => index).toSorted((a, b) => a - b)
  add(
    { type: 'group', contest: contest.id, group: 'g-1', prev: null, members, figures: sums(contest, grouped) },
    office,
  )
}

function children(log: LogWriter, indexes: readonly number[]) {
  const sorted = indexes.filter((index) => index !== -1).toSorted((a, b) => a - b)
  return { indexes: sorted, root: toHex(plainRoot(sorted.map((index) => log.hashes[index] ?? new Uint8Array(32)))) }
}

/** The root over some leaves, as `children` has it. */
export const childrenOf = children

function addBoard(add: Add, log: LogWriter, contest: SampleContest): number {
  const { id: subject, outcome } = contest
  const below = children(
    log,
    contest.areas.map(({ index }) => index),
  )
  const base = { type: 'aggregate', level: 'board', subject, prev: null, papers: [] }
  return add({ ...base, children: below, figures: sums(contest, contest.areas), outcome }, office)
}

function upperSums(contests: readonly SampleContest[]) {
  const all = contests.map((contest) => sums(contest, contest.areas))
  const sum = (of: (each: ReturnType<typeof sums>) => number) => all.reduce((total, each) => total + of(each), 0)
  return {
    areas: sum((each) => each.areas),
    collected: sum((each) => each.collected),
    contests: contests.length,
    elected: contests.reduce((total, { outcome }) => total + outcome.elected.length, 0),
    invalid: sum((each) => each.invalid),
    issued: sum((each) => each.issued),
    registered: sum((each) => each.registered),
    valid: sum((each) => each.valid),
    voted: sum((each) => each.voted),
    votes: null,
  }
}

type Upper = Readonly<{ subject: string; figures: ReturnType<typeof upperSums> }>

function addUppers(add: Add, log: LogWriter, contests: readonly SampleContest[], boards: ReadonlyMap<string, number>) {
  const base = { type: 'aggregate', prev: null, outcome: null, papers: [] }
  const subjects = [...new Set(contests.map(({ body, committee }) => `${body}/${committee}`))].sort()
  const national: number[] = []
  const committees: Upper[] = subjects.map((subject) => {
    const own = contests.filter(({ body, committee }) => `${body}/${committee}` === subject)
    const below = children(
      log,
      own.map(({ id }) => boards.get(id) ?? -1),
    )
    const upper = { subject, figures: upperSums(own) }
    const index = add({ ...base, level: 'committee', ...upper, children: below }, office)
    if (subject.startsWith('NA/')) national.push(index)
    return upper
  })
  const upper = { subject: 'NA', figures: upperSums(contests.filter(({ body }) => body === 'NA')) }
  add({ ...base, level: 'nation', ...upper, children: children(log, national) }, office)
  return { committees, nations: [upper] }
}

/** Papers of minutes, of a Board, of the nation: of everything a paper can belong to. */
function addPapers(add: Add, log: LogWriter): void {
  const paper = (wanted: LooseBody, kind: string) => {
    const found = log.bodies.findLastIndex((each) =>
      Object.entries(wanted).every(([name, value]) => each[name] === value),
    )
    const { type, level, subject, contest = level === 'board' ? subject : null, area = null } = log.bodies[found] ?? {}
    const papers = [{ kind, sha256: saltOf(`${kind} of ${type}`) }]
    if (found !== -1) add({ type: 'paper', leaf: log.hashOf(found), contest, area, papers }, office)
  }
  paper({ type: 'minute', contest: 'na-1' }, 'scan')
  paper({ type: 'correction', contest: 'na-2' }, 'signed-pdf')
  paper({ type: 'aggregate', level: 'board' }, 'pdf')
  paper({ type: 'aggregate', level: 'nation' }, 'signed-pdf')
}

/** The dice of the audit. */
export const dice = '12345612345612345612'

function addAudit(
  add: Add,
  log: LogWriter,
  contest: string,
  { terms = {}, result = {}, areas }: NonNullable<Changes['audit']> = {},
): void {
  const audit = 'kt-1'
  const sampled = { size: log.leaves.length, root: toHex(plainRoot(log.hashes)) }
  const usual = { method: 'batch-comparison', perBox: 0, riskLimitPpm: 50_000, betPermille: 900, replacement: false }
  const commit = add({ type: 'audit-commit', audit, contest, ...usual, ...sampled, ...terms }, office)
  const seed = add({ type: 'audit-seed', audit, prev: log.hashOf(commit), dice }, office)
  const drawn = { areas: areas?.(sampled.root) ?? [], riskPpm: 40_000, stop: true, papers: [], ...result }
  add({ type: 'audit-result', audit, prev: log.hashOf(seed), ...drawn }, office)
}

type Written = Readonly<{
  status: string
  boards: ReadonlyMap<string, number>
  uppers: Readonly<{ committees: readonly Upper[]; nations: readonly Upper[] }>
}>

function write(changes: Changes, log: LogWriter, contests: readonly SampleContest[], made: Written): SampleBundle {
  const { status, uppers } = made
  const name = changes.origin ?? origin
  const files = new Map<string, Uint8Array>()
  const document = (path: string, value: LooseDocument) => {
    const changed = changes.document?.(path, structuredClone(value)) ?? value
    files.set(path, toUtf8(typeof changed === 'string' ? changed : JSON.stringify(changed)))
  }
  for (const contest of contests) document(`contests/${contest.id}.json`, contestDocument(log, contest))
  const results = contests
    .map((contest) => ({
      id: contest.id,
      areas: { expected: contest.areas.length, reported: contest.areas.length },
      figures: sums(contest, contest.areas),
      outcome: contest.outcome,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const body of new Set(contests.map((contest) => contest.body))) {
    document(`sums/${body}.json`, sumsDocument(log, body, contests))
  }
  document('results.json', { event, status, contests: results, ...uppers })
  document('results.csv', csv(contests))
  document('index.html', page(contests, uppers.nations))
  document('policy', policyOf(name))
  changes.files?.(files)
  const manifest = {
    event,
    files: [...files]
      .map(([path, bytes]) => ({ path, sha256: toHex(sha256(bytes)), size: bytes.length }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    format: 'baucu-bundle/1',
    made: '2021-05-24T08:00:00Z',
    origin: name,
    status,
  }
  const changed = changes.manifest?.(structuredClone(manifest)) ?? manifest
  const written = canonicalText(changed) ?? JSON.stringify(changed)
  const text = changes.manifestText?.(written) ?? written
  files.set('manifest.json', toUtf8(text))
  log.add({ event, at, type: 'publication', manifest: toHex(sha256(toUtf8(text))), status }, office)
  for (const [path, bytes] of log.tiles()) files.set(path, bytes)
  const checkpoint = checkpointText(log, undefined, name)
  files.set('checkpoint', toUtf8(changes.checkpoint?.(checkpoint, log) ?? checkpoint))
  changes.folder?.(files, log)
  return { files, log, contests }
}

function contestDocument(log: LogWriter, contest: SampleContest) {
  const standing = new Set(contest.areas.map(({ index }) => index))
  const own = log.bodies.flatMap((body, index) => {
    const about = body.contest === contest.id || (body.type === 'aggregate' && body.subject === contest.id)
    const counted = body.type === 'minute' || body.type === 'correction'
    const kept = ['election', 'key'].includes(String(body.type)) || (about && (!counted || standing.has(index)))
    return kept ? [[String(index), new TextDecoder().decode(log.leaves[index])]] : []
  })
  return {
    contest: contest.id,
    leaves: Object.fromEntries(own),
    candidates: contest.candidates,
    minutes: contest.areas
      .filter((each) => !each.grouped && each.index !== -1)
      .map(({ index, salt, figures: counted }) => ({ index, salt, figures: counted }))
      .toSorted((a, b) => a.index - b.index),
  }
}

function sumsDocument(log: LogWriter, body: string, contests: readonly SampleContest[]) {
  const ids = contests.flatMap((contest) => (contest.body === body ? [contest.id] : []))
  const own = log.bodies.flatMap((each, index) => {
    const { type, subject = '' } = each
    const above = type === 'aggregate' && (`${subject}/`.startsWith(`${body}/`) || ids.includes(String(subject)))
    const about = type === 'contest' && ids.includes(String(each.contest))
    const kept = ['election', 'key'].includes(String(type)) || about || above
    return kept ? [[String(index), new TextDecoder().decode(log.leaves[index])]] : []
  })
  return { body, leaves: Object.fromEntries(own) }
}

function csv(contests: readonly SampleContest[]): string {
  const lines = contests
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((contest) => {
      const { valid, registered, voted, areas, votes } = sums(contest, contest.areas)
      return contest.candidates.map(({ id }, at) => {
        const won = contest.outcome.elected.includes(id) ? 1 : 0
        return [contest.id, id, votes[at], valid, registered, voted, areas, contest.areas.length, won].join(',')
      })
    })
  return ['contest,candidate,votes,valid,registered,voted,areas,expected,elected', ...lines, ''].join('\r\n')
}

function page(contests: readonly SampleContest[], nations: readonly Upper[]): string {
  const shown = contests.flatMap((contest) => {
    const { valid, areas, votes } = sums(contest, contest.areas)
    const figure = (field: string, value: number) =>
      `<data value="${value}" data-figure="${contest.id}/${field}">${value.toLocaleString('vi')}</data>`
    return [
      figure('valid', valid),
      figure('areas', areas),
      figure('votes.a', votes[0] ?? 0).replace('votes.a', `votes.${contest.candidates[0]?.id}`),
    ]
  })
  for (const { subject, figures: counted } of nations) {
    const { valid = 0 } = counted as Readonly<{ valid?: number }>
    shown.push(`<data value="${valid}" data-figure="${subject}/valid">${valid}</data>`)
  }
  return `<!doctype html><title>Kết quả</title><p>${shown.join('</p><p>')}</p>`
}
