import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Assets, type PageContest, PagesWriter } from '@baucu/pages'
import {
  BundleWriter,
  committeesOf,
  contestFileBytes,
  contestPath,
  isOfNation,
  type KeyLeaves,
  keyLeavesOf,
  type LeafBody,
  type LeafPaper,
  type PublishedContest,
  type PublishedSums,
  resultsCsv,
  resultsJson,
  sumsFileBytes,
  sumsPath,
  utf8,
  withKeys,
} from '@baucu/proof'
import { reachEverything } from '../../kernel/access.ts'
import type { Database, Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import {
  type ClosedContest,
  closeContest,
  readContestLog,
  readSaid,
  type SaidBefore,
  writeAggregate,
} from './close-contests.ts'
import { papersOfResults } from './leaf-papers.ts'
import { LeafWriter } from './leaf-writer.ts'
import { type LogKeeper, type LogSettings, originOf } from './log-keeper.ts'
import { changeKeys, currentKey } from './office-keys.ts'
import { sequenceBatch } from './sequence.ts'
import type { SigningKey } from './signing-key.ts'
import type { Software } from './software.ts'
import { aggregateSubject, contestSubject, electionSubject } from './subjects.ts'

/** What was published. */
export type PublishedLog = Readonly<{ status: 'preliminary' | 'final'; size: number; root: Uint8Array }>

type Settings = Readonly<{ database: Database; keyed: Keyed; keeper: LogKeeper; logs: LogSettings; now: () => Date }>

/** Nothing can be published, and why: a code that screens put into words. */
class NotPublishable extends Error {
  readonly code: string

  constructor(code: string, where: string) {
    super(`${code} ${where}`)
    this.code = code
  }
}

/** Leaves read from the database at once. */
const batch = 2_000

/**
 * Makes the bundle of an election (docs/formats/bundle.md) in a new folder: concludes what can be concluded, writes every file, enters
 * the publication into the log, and signs exactly that log. Runs while the keeper sequences nothing, so that the publication is the
 * last leaf. A bundle whose checkpoint too few witnesses have cosigned is none.
 */
export async function publishLog(settings: Settings, frame: string, folder: string): Promise<PublishedLog> {
  const draft = `${folder}.draft`
  await rm(draft, { recursive: true, force: true })
  try {
    const published = await settings.keeper.heart.exclusively(() => write(settings, frame, draft))
    await mkdir(path.dirname(folder), { recursive: true })
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
    return published
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function write(settings: Settings, frame: string, folder: string): Promise<PublishedLog> {
  const { database, keyed, keeper, logs, now } = settings
  const software = await logs.software?.()
  await database.transaction('write', (transaction) => changeKeys(transaction, keyed, frame, now()))
  const concluded = await database.transaction('write', (transaction) =>
    conclude(transaction, keyed, frame, now(), software),
  )
  const at = now()
  const files = new BundleWriter(async (file, bytes) => {
    const target = path.join(folder, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, bytes)
  })
  const status =
    concluded.contests.length === concluded.expected && concluded.contests.every(isFinal) ? 'final' : 'preliminary'
  const published = concluded.contests.map(publishedOf)
  const origin = originOf(logs, frame)
  const made = `${at.toISOString().slice(0, 19)}Z`
  const { name, day, rehearsal } = concluded
  const pages = new PagesWriter((file, bytes) => files.file(file, bytes), { name, day, rehearsal, made })
  await database.transaction('read', async ({ client }) => {
    for (let from = 0; ; from += batch) {
      const { rows } = await client.query<{ leaf: Buffer }>(
        'select leaf from ledger_leaf where frame_id = $1 and index >= $2 and index < $2 + $3 order by index',
        [frame, from, batch],
      )
      for (const { leaf } of rows) await files.append(leaf)
      if (rows.length < batch) break
    }
    const keys = await readKeyLeaves(client, frame)
    for (const each of concluded.contests) {
      await files.file(contestPath(each.contest.id), await contestFile(client, frame, keys, each))
      await pages.contest(pageOf(each))
    }
    for (const [body, leaves] of await sumsOf(client, frame, keys, concluded)) {
      await files.file(sumsPath(body), sumsFileBytes(body, leaves))
    }
  })
  const { committees, nations } = concluded
  const results = { event: frame, status, contests: published, committees, nations } as const
  await files.file('results.json', resultsJson(results))
  await files.file('results.csv', resultsCsv(results))
  await files.file('policy', utf8(keeper.policyText(frame)))
  await pages.close({ status, committees, nations }, await siteAssets())
  const manifest = files.manifest({ event: frame, origin, status, made })
  const leaf = await database.transaction('write', async (transaction) => {
    const writer = await LeafWriter.open(transaction, frame, at)
    if (writer.next !== files.size) throw new NotPublishable('ledger-busy', frame)
    const subject = `publication/${writer.next}`
    await writer.look([subject])
    const office = await currentKey(transaction.client, keyed, frame, 'office')
    const body: LeafBody = {
      ...{ ...writer.common, type: 'publication', status },
      manifest: createHash('sha256').update(manifest).digest('hex'),
    }
    const { bytes } = writer.add({ province: '00', subject, contest: null, body: () => body }, office)
    await writer.write()
    return bytes
  })
  return { status, ...(await files.close(manifest, leaf, () => keeper.witnessed(frame))) }
}

type Concluded = Readonly<{
  name: string
  day: string
  rehearsal: boolean
  contests: readonly ClosedContest[]
  /** Contests the election has. */
  expected: number
  committees: readonly PublishedSums[]
  nations: readonly PublishedSums[]
}>

/** Enters what waits, then groups, sums and outcomes, level by level, as far as they are complete. */
async function conclude(
  transaction: Transaction,
  keyed: Keyed,
  frame: string,
  now: Date,
  software: Software | undefined,
): Promise<Concluded> {
  const { client } = transaction
  // What Boards have signed lies in every province.
  await reachEverything(transaction)
  while ((await sequenceBatch(transaction, keyed, frame, now, software)) > 0);
  const { rows } = await client.query<
    Pick<Concluded, 'name' | 'day' | 'rehearsal' | 'expected'> & Readonly<{ contests: string[] | null }>
  >(
    `select name, to_char(election_day, 'YYYY-MM-DD') as day, rehearsal, (select count(*)::int from constituency c where c.frame_id = frame.id) as expected,
       (select array_agg(distinct contest order by contest) from ledger_leaf where frame_id = frame.id and type = 'contest') as contests
     from frame where id = $1`,
    [frame],
  )
  const [known] = rows
  if (!known?.contests) throw new NotPublishable('ledger-empty', frame)
  const writer = await LeafWriter.open(transaction, frame, now)
  const office = await currentKey(client, keyed, frame, 'office')
  const said = await readSaid(client, frame)
  const papers = await papersOfResults(client, frame)
  const contests: ClosedContest[] = []
  for (const id of known.contests) {
    const contest = await readContestLog(client, frame, id)
    if (contest) {
      const own = papers.get(aggregateSubject('board', id)) ?? []
      contests.push(await closeContest(writer, office, contest, said, known.rehearsal, own))
    }
  }
  const upper = await concludeAbove(
    writer,
    office,
    { said, papers },
    contests,
    known.contests.length === known.expected,
  )
  await writer.write()
  const { name, day, rehearsal, expected } = known
  return { name, day, rehearsal, contests, expected, ...upper }
}

/** Committees whose every contest is concluded, and the nation when every committee of the Assembly is. */
async function concludeAbove(
  writer: LeafWriter,
  office: SigningKey,
  { said, papers }: Readonly<{ said: SaidBefore; papers: ReadonlyMap<string, readonly LeafPaper[]> }>,
  contests: readonly ClosedContest[],
  allEntered: boolean,
): Promise<Readonly<{ committees: readonly PublishedSums[]; nations: readonly PublishedSums[] }>> {
  if (!allEntered) return { committees: [], nations: [] }
  const { committees, nation } = committeesOf(
    contests.map((closed) => ({ ...closed, body: closed.contest.body, committee: closed.contest.committee })),
  )
  await writer.look(committees.map(({ subject }) => aggregateSubject('committee', subject)))
  const above = { contest: null, outcome: null } as const
  const written = committees.map(({ subject, contests: own, children, figures }) => {
    const province = own[0]?.contest.province ?? '00'
    const standing = writeAggregate(writer, office, said, {
      ...{ ...above, province, level: 'committee', subject, children, figures },
      papers: papers.get(aggregateSubject('committee', subject)) ?? [],
    })
    return { subject, standing }
  })
  const told = committees.map(({ subject, figures }) => ({ subject, figures }))
  if (!nation) return { committees: told, nations: [] }
  await writer.look([aggregateSubject('nation', 'NA')])
  const children = written.filter(({ subject }) => isOfNation(subject)).map(({ standing }) => standing)
  writeAggregate(writer, office, said, {
    ...{ ...above, province: '00', level: 'nation', subject: 'NA', children, figures: nation, papers: [] },
  })
  return { committees: told, nations: [{ subject: 'NA', figures: nation }] }
}

const isFinal = ({ aggregate }: ClosedContest): boolean => aggregate !== null

const publishedOf = ({ contest, figures, outcome }: ClosedContest): PublishedContest => ({
  id: contest.id,
  areas: { expected: contest.expected, reported: contest.areas.length },
  candidates: contest.candidates.map(({ id }) => id),
  ...{ figures, outcome },
})

/** What the page of a constituency tells. */
const pageOf = (closed: ClosedContest): PageContest => {
  const { contest, hidden, groups } = closed
  const { body, place, number, area, seats, candidates, areas } = contest
  return {
    ...publishedOf(closed),
    ...{ body, place, number, area, seats, groups },
    names: new Map(candidates.map(({ id, name }) => [id, name])),
    opened: areas.filter((each) => !hidden.has(each.area)),
  }
}

const site = fileURLToPath(new URL('../../../../site/dist/', import.meta.url))

/** The files all pages share, as scripts/build-web.ts made them. */
async function siteAssets(): Promise<Assets> {
  const read = (file: string) => readFile(path.join(site, file))
  try {
    return {
      'style.css': await read('style.css'),
      'page.js': await read('page.js'),
      'checker.js': await read('checker.js'),
    }
  } catch {
    throw new NotPublishable('ledger-pages-unbuilt', site)
  }
}

/** By body, the leaves from which a page proves the sums above the Boards. */
async function sumsOf(
  client: Transaction['client'],
  frame: string,
  keys: KeyLeaves,
  { contests, committees, nations }: Concluded,
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const byBody = new Map<string, string[]>()
  const add = (body: string, subject: string) => {
    const own = byBody.get(body) ?? [electionSubject]
    byBody.set(body, own)
    own.push(subject)
  }
  for (const { contest, aggregate } of contests) {
    add(contest.body, contestSubject(contest.id))
    if (aggregate) add(contest.body, aggregateSubject('board', contest.id))
  }
  for (const { subject } of committees) add(subject.split('/')[0] ?? '', aggregateSubject('committee', subject))
  for (const { subject } of nations) add(subject, aggregateSubject('nation', subject))
  const sums = new Map<string, ReadonlyMap<number, string>>()
  for (const [body, subjects] of byBody) {
    const { rows: standing } = await client.query<LeafRow>(
      `select distinct on (subject) index::int as index, leaf from ledger_leaf
       where frame_id = $1 and subject = any($2) order by subject, index desc`,
      [frame, subjects],
    )
    sums.set(body, withKeys(textsOf(standing), keys))
  }
  return sums
}

async function readKeyLeaves(client: Transaction['client'], frame: string): Promise<KeyLeaves> {
  const { rows } = await client.query<LeafRow>(
    `select index::int as index, leaf from ledger_leaf where frame_id = $1 and type = 'key'`,
    [frame],
  )
  return keyLeavesOf(textsOf(rows))
}

type LeafRow = Readonly<{ index: number; leaf: Buffer }>

const textsOf = (rows: readonly LeafRow[]): ReadonlyMap<number, string> =>
  new Map(rows.map(({ index, leaf }) => [index, leaf.toString()]))

/** Everything a page needs to prove one contest: its leaves as they stand, and what opens them. */
async function contestFile(
  client: Transaction['client'],
  frame: string,
  keys: KeyLeaves,
  { contest, hidden }: ClosedContest,
): Promise<Uint8Array> {
  const { rows } = await client.query<LeafRow>(
    `select index::int as index, leaf from (
       select distinct on (subject) index, type, leaf from ledger_leaf where frame_id = $1 and contest = $2 order by subject, index desc
     ) as standing where type in ('contest', 'areas', 'minute', 'correction', 'group', 'aggregate')
     union all select index::int, leaf from ledger_leaf where frame_id = $1 and type = 'election' order by index`,
    [frame, contest.id],
  )
  return contestFileBytes({
    contest: contest.id,
    leaves: withKeys(textsOf(rows), keys),
    candidates: contest.candidates,
    minutes: contest.areas
      .filter(({ area }) => !hidden.has(area))
      .map(({ index, salt, figures }) => ({ index, salt, figures })),
  })
}
